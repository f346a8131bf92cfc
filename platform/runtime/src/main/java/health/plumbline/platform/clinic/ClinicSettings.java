package health.plumbline.platform.clinic;

import java.time.ZoneId;

/** What patients and screens need to know of a clinic; numbers are shown as they are. */
public record ClinicSettings(
        String name, ZoneId zone, String phone, String emergencyNumber, String urgentNumber, String crisisLine) {}
