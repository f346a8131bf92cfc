package health.plumbline.program.library;

import health.plumbline.program.catalog.CatalogWords;
import health.plumbline.program.library.Entry.Contraindication;

/** What one condition has against a technique, as a page says it. @param lifted what would let it pass */
public record Concern(
        String code, String label, String word, String tone, String icon, String where, String why, String lifted) {

    public static Concern of(Contraindication found) {
        var blocks = found.blocks();
        return new Concern(
                found.code(),
                found.label(),
                blocks ? "Blocked" : "Caution",
                blocks ? "danger" : "caution",
                blocks ? "stop" : "alert",
                found.onlyIn().isEmpty() ? "" : "where it concerns: " + CatalogWords.of(found.onlyIn()),
                found.why() == null ? "" : found.why(),
                lifted(found));
    }

    private static String lifted(Contraindication found) {
        if (!found.blocks()) {
            return "May be prescribed by a clinician who has seen the reason.";
        }
        return switch (found.override() == null ? "" : found.override()) {
            case "clinician_rationale" -> "A clinician may lift it with a reason.";
            case "specialist_clearance" -> "Only a recorded clearance by the surgical or specialist team lifts it.";
            default -> "Nobody can lift it while the condition is active.";
        };
    }
}
