package health.plumbline.program;

import health.plumbline.platform.clinic.ClinicConfigured;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.arc.Arc;
import java.util.List;

/** The people of the clinic north, as its configuration tells them. */
public final class Staff {

    private Staff() {}

    /** These two and nobody else are of the clinic; all else about it stays. */
    public static void annaAnd(String account, String name, String role) {
        TestClinics.in("north", () -> {
            var directory = Arc.container().instance(ClinicDirectory.class).get();
            var clinic = directory.current();
            directory.keep(new ClinicConfigured(
                    "north",
                    clinic.name(),
                    clinic.zone().getId(),
                    clinic.phone(),
                    clinic.emergencyNumber(),
                    clinic.urgentNumber(),
                    clinic.crisisLine(),
                    List.of(
                            new ClinicConfigured.Member(Tokens.NORTH_CLINICIAN, "Anna Lindqvist", "clinician"),
                            new ClinicConfigured.Member(account, name, role))));
            return null;
        });
    }
}
