package health.plumbline.program.policy;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.Staff;
import health.plumbline.program.screening.TriagesPolicy;
import health.plumbline.testkit.Tokens;

/** Ada, who administers the clinic north and treats nobody, beside Anna, who treats patients there. */
final class Administrator {

    private static final String ADA = "99999999-0000-4000-8000-00000000000d";

    private Administrator() {}

    /** Both are of the clinic, which asks for nothing beyond the core yet. */
    static void prepare() {
        Clinician.prepare();
        TriagesPolicy.reset();
        Staff.annaAnd(ADA, "Ada Northgate", "clinic-admin");
    }

    static Browser ada() {
        return Browser.with(Tokens.bearer(ADA, "north", "clinic-admin"), "/clinic");
    }

    /** Her token says so, but no clinic's rows do. */
    static Browser adaElsewhere() {
        return Browser.with(Tokens.bearer(ADA, "south", "clinic-admin"), "/clinic");
    }
}
