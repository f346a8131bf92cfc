package health.plumbline.program.template;

import health.plumbline.program.catalog.CatalogWords;
import health.plumbline.program.library.Concern;
import java.util.List;
import java.util.UUID;

/**
 * One template as its page shows it.
 *
 * @param patient for whom it is looked at, or null
 * @param painMode how much pain is tolerated, in words, or empty
 * @param wrong why no program was begun, or empty
 */
record TemplateView(
        Template template,
        ForPatient patient,
        List<Row> rows,
        List<Named> assumes,
        List<Named> excludes,
        String painMode,
        String reviews,
        String title,
        String wrong) {

    /** @param unknown why the patient's conditions are not known, or empty; @param excludedBy those that exclude them */
    record ForPatient(UUID id, String name, String unknown, List<String> excludedBy) {}

    record Named(String code, String label) {}

    /**
     * @param dose as the template says it
     * @param begins with which dose a draft begins, in words; empty where the technique is not known here
     * @param ticked whether it is taken over unless somebody says otherwise
     * @param possible whether it may be taken over at all
     */
    record Row(
            int place,
            String technique,
            String name,
            String dose,
            String begins,
            List<Concern> concerns,
            boolean ticked,
            boolean possible) {}

    static String painMode(Template template) {
        return switch (template.painMode() == null ? "" : template.painMode()) {
            case "" -> "";
            case "strict" -> "Strict";
            case "strict_with_location" -> "Strict, with where it hurts";
            case "monitored" -> "Monitored";
            default -> CatalogWords.first(template.painMode());
        };
    }

    static String reviews(Template template) {
        var days = template.reviewDays().stream().map(String::valueOf).toList();
        return days.isEmpty() ? "" : "Day " + String.join(", ", days);
    }
}
