package health.plumbline.portal.symptoms;

/** One clear line after a report. */
final class Advice {

    private static final int RED = 6;

    private Advice() {}

    static String after(Report report) {
        if (report.panel() != null) {
            return "Please do not do any exercises. Do what it says above now. Your clinic has been told.";
        }
        return report.pain() != null && report.pain() >= RED
                ? "Please rest today and leave the exercises out. Your clinic has been told. Call them if it does not settle."
                : "Thank you. Your clinic has been told. Call them if it does not settle.";
    }
}
