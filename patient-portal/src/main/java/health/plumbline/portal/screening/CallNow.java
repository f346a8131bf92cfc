package health.plumbline.portal.screening;

import health.plumbline.platform.clinic.ClinicSettings;
import health.plumbline.portal.screening.OwnScreening.Emergency;
import java.util.List;

/** What to do at once, with this service's own numbers. */
public record CallNow(String headline, String text, List<Dial> numbers) {

    public record Dial(String label, String number) {

        public String link() {
            return number.replace(" ", "");
        }
    }

    /** @return null where there is nothing to do at once */
    public static CallNow of(Emergency emergency, ClinicSettings clinic) {
        if (emergency == null) {
            return null;
        }
        return new CallNow(
                orElse(emergency.headline(), "Get help now"),
                orElse(
                        emergency.text(),
                        "Call " + clinic.emergencyNumber() + " or go to an emergency department. Do no exercises."),
                numbers(emergency.calls(), clinic));
    }

    /** The emergency number is always among them. */
    private static List<Dial> numbers(List<String> calls, ClinicSettings clinic) {
        var first = new Dial("Call " + clinic.emergencyNumber(), clinic.emergencyNumber());
        if (calls != null && calls.contains("crisis")) {
            return List.of(first, new Dial("Talk to someone: " + clinic.crisisLine(), clinic.crisisLine()));
        }
        return calls != null && !calls.isEmpty() && calls.get(0).equals("urgent")
                ? List.of(new Dial("Call " + clinic.urgentNumber(), clinic.urgentNumber()))
                : List.of(first);
    }

    private static String orElse(String text, String own) {
        return text == null || text.isBlank() ? own : text;
    }
}
