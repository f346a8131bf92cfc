/** Programs as they were released to patients of this portal: kept exactly as they came, never changed. */
package health.plumbline.portal.program;
