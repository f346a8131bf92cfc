package health.plumbline.portal.checkin;

import health.plumbline.platform.clinic.ClinicSettings;

/** What a patient is told to do at once. Made of this service's own words and numbers, so that nothing need answer. */
public record EmergencyPanel(String headline, String text, String number) {

    public static EmergencyPanel of(Decision.Panel panel, ClinicSettings clinic) {
        return panel == null ? null : panel == Decision.Panel.A ? nerves(clinic) : body(clinic);
    }

    private static EmergencyPanel nerves(ClinicSettings clinic) {
        return new EmergencyPanel(
                "Get help now",
                """
                Your answers suggest nerves at the bottom of the spine may be under pressure. This is rare but needs \
                treatment within hours. Go to an emergency department now or call %s. Tell them: back or leg pain with \
                a change in bladder, bowel, saddle feeling or both legs. Do not do any exercises."""
                        .formatted(clinic.emergencyNumber()),
                clinic.emergencyNumber());
    }

    private static EmergencyPanel body(ClinicSettings clinic) {
        return new EmergencyPanel(
                "Get help now",
                "This could be a medical emergency. Call %s now. Do not drive. Do not do any exercises."
                        .formatted(clinic.emergencyNumber()),
                clinic.emergencyNumber());
    }
}
