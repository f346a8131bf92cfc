package health.plumbline.triage.explanation;

import health.plumbline.platform.clinic.ClinicConfigured;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.triage.patient.PatientAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names in the place of accounts: a person reads who did something, not by which account. */
@ApplicationScoped
class People {

    private static final String GONE = "Somebody who is no longer with the clinic";

    @Inject
    ClinicDirectory clinics;

    @Inject
    PatientAccounts patients;

    /** Of one record, about one patient. */
    final class Named {

        private final UUID patient;
        private final Map<String, String> members;

        private Named(UUID patient) {
            this.patient = patient;
            this.members = clinics.members().stream()
                    .collect(Collectors.toMap(
                            ClinicConfigured.Member::account,
                            ClinicConfigured.Member::name,
                            (asOneRole, asAnother) -> asOneRole));
        }

        String name(String account) {
            if (members.containsKey(account)) {
                return members.get(account);
            }
            if (PatientAccounts.isLink(account)) {
                return "The patient, by the link in a mail";
            }
            return patients.isOf(patient, account) ? "The patient" : GONE;
        }
    }

    Named about(UUID patient) {
        return new Named(patient);
    }
}
