package health.plumbline.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import health.plumbline.testkit.HouseRules;
import org.junit.jupiter.api.Test;

/** Each rule holds for the service and has been seen to fail: on a class planted for it in the tests. */
class ArchitectureTest {

    private static final String SERVICE = "health.plumbline.program";
    private static final JavaClasses OURS = HouseRules.classesOf(SERVICE);
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(SERVICE + ".planted");
    private static final ArchRule PURE = HouseRules.pure("..program..dosage..", "..program..adherence..");

    @Test
    void the_service_keeps_them_all() {
        assertThat(OURS).isNotEmpty();
        PURE.check(OURS);
        HouseRules.TIME_IS_PASSED_IN.check(OURS);
        HouseRules.ENDPOINTS_CARRY_THEIR_ROLE.check(OURS);
        HouseRules.ENDPOINTS_ARE_PUBLIC.check(OURS);
        HouseRules.PACKAGES_SAY_SOMETHING.check(OURS);
        HouseRules.featuresFormNoCircle(SERVICE).check(OURS);
    }

    @Test
    void each_sees_what_was_planted_against_it() {
        assertThat(sees(PURE)).isTrue();
        assertThat(sees(HouseRules.TIME_IS_PASSED_IN)).isTrue();
        assertThat(sees(HouseRules.ENDPOINTS_CARRY_THEIR_ROLE)).isTrue();
        assertThat(sees(HouseRules.ENDPOINTS_ARE_PUBLIC)).isTrue();
        assertThat(sees(HouseRules.PACKAGES_SAY_SOMETHING)).isTrue();
        assertThat(sees(HouseRules.featuresFormNoCircle(SERVICE + ".planted"))).isTrue();
    }

    private static boolean sees(ArchRule rule) {
        return rule.evaluate(PLANTED).hasViolation();
    }
}
