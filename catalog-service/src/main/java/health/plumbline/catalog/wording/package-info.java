/** Whether what a patient reads is plain, kind and promises nothing that is not known. Pure. */
package health.plumbline.catalog.wording;
