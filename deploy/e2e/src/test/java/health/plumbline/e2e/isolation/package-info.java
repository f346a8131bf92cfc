/** What nobody may see or do: another clinic's, another patient's, and what makes no sense. */
package health.plumbline.e2e.isolation;
