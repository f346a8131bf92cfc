package health.plumbline.platform.clinic;

import health.plumbline.platform.events.Fact;
import java.util.List;

/** A clinic's people and numbers, whole: what is not named any more is gone. Contract: {@code docs/events/ClinicConfigured.schema.json}. */
public record ClinicConfigured(
        String clinic,
        String name,
        String zone,
        String phone,
        String emergencyNumber,
        String urgentNumber,
        String crisisLine,
        List<Member> members)
        implements Fact {

    public ClinicConfigured {
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** @param account the person's account id; @param role {@code clinician} or {@code clinic-admin} */
    public record Member(String account, String name, String role) {}

    @Override
    public String key() {
        return clinic;
    }
}
