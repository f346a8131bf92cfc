package health.plumbline.program.screening;

import health.plumbline.platform.clinic.ClinicConfigured;
import health.plumbline.platform.clinic.ClinicDirectory;
import jakarta.enterprise.context.ApplicationScoped;

/** Names of the clinic's people in the place of their accounts. */
@ApplicationScoped
public class Colleagues {

    private final ClinicDirectory clinics;

    Colleagues(ClinicDirectory clinics) {
        this.clinics = clinics;
    }

    public String name(String account) {
        return clinics.members().stream()
                .filter(member -> member.account().equals(account))
                .map(ClinicConfigured.Member::name)
                .findFirst()
                .orElse("somebody who is no longer with the clinic");
    }
}
