package health.plumbline.triage;

import static health.plumbline.testkit.HouseRules.ENDPOINTS_ARE_PUBLIC;
import static health.plumbline.testkit.HouseRules.ENDPOINTS_CARRY_THEIR_ROLE;
import static health.plumbline.testkit.HouseRules.PACKAGES_SAY_SOMETHING;
import static health.plumbline.testkit.HouseRules.TIME_IS_PASSED_IN;
import static health.plumbline.testkit.HouseRules.featuresFormNoCircle;
import static health.plumbline.testkit.HouseRules.pure;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import health.plumbline.testkit.HouseRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule holds for the service and has been seen to fail: on classes planted for it in the tests. */
class ArchitectureTest {

    private static final String SERVICE = "health.plumbline.triage";
    private static final String PLANTED = SERVICE + ".planted";

    private static final JavaClasses OURS = HouseRules.classesOf(SERVICE);
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(PLANTED);

    private static final ArchRule THE_RULES_ARE_PURE = pure(
            "..condition..",
            "..document..",
            "..instrument..",
            "..rules..",
            "..evaluation..",
            "..validity..",
            "..checkin..");

    @Test
    void the_service_keeps_them_all() {
        assertThat(OURS).isNotEmpty();
        for (var rule : List.of(
                THE_RULES_ARE_PURE,
                TIME_IS_PASSED_IN,
                ENDPOINTS_CARRY_THEIR_ROLE,
                ENDPOINTS_ARE_PUBLIC,
                PACKAGES_SAY_SOMETHING,
                featuresFormNoCircle(SERVICE))) {
            rule.check(OURS);
        }
    }

    @Test
    void each_finds_what_was_planted_against_it() {
        assertThat(offence(THE_RULES_ARE_PURE)).contains("WorldlyRule").contains("EntityManager");
        assertThat(offence(TIME_IS_PASSED_IN)).contains("WorldlyRule");
        assertThat(offence(ENDPOINTS_CARRY_THEIR_ROLE)).contains("OpenResource");
        assertThat(offence(ENDPOINTS_ARE_PUBLIC)).contains("OpenResource");
        assertThat(offence(featuresFormNoCircle(PLANTED))).contains("open").contains("rules");
    }

    private static String offence(ArchRule rule) {
        var result = rule.evaluate(OFFENDERS);
        assertThat(result.hasViolation()).isTrue();
        return result.getFailureReport().toString();
    }
}
