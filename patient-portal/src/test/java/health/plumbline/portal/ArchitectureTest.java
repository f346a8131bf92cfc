package health.plumbline.portal;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.portal.planted.PlantedEntity;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules of the house, each seen to bite on a planted offence. */
class ArchitectureTest {

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("health.plumbline.portal");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("health.plumbline.portal.planted");

    private static final Set<String> CORES =
            Set.of("Gate", "Verdict", "Reason", "StricterRules", "Plan", "ProgramContent", "RawContent", "Advice");

    static final ArchRule CORES_KNOW_NO_TRANSPORT = noClasses()
            .that(are(DescribedPredicate.describe("cores", type -> CORES.contains(type.getSimpleName()))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.persistence..",
                    "java.sql..",
                    "org.apache.kafka..",
                    "io.quarkus..",
                    "jakarta.inject..");

    static final ArchRule TIME_IS_PASSED_IN = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    static ArchRule belongToAClinic(Class<? extends Annotation> entities) {
        return classes().that().areAnnotatedWith(entities).should().beAssignableTo(ClinicOwned.class);
    }

    static final ArchRule ENDPOINTS_SAY_WHO_MAY = classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .or()
            .haveSimpleNameEndingWith("Page")
            .should(new ArchCondition<JavaClass>("name a role on the class or on every method") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var named = List.of(RolesAllowed.class, PermitAll.class, Authenticated.class);
                    var onClass = named.stream().anyMatch(type::isAnnotatedWith);
                    type.getMethods().stream()
                            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                    && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                            .filter(method -> !onClass && named.stream().noneMatch(method::isAnnotatedWith))
                            .forEach(method -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " says of nobody who may use it")));
                }
            });

    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
            slices().matching("health.plumbline.portal.(*)..").should().beFreeOfCycles();

    @Test
    void cores_know_no_transport() {
        CORES_KNOW_NO_TRANSPORT.check(PORTAL);
        assertThat(CORES_KNOW_NO_TRANSPORT.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void time_is_passed_in() {
        TIME_IS_PASSED_IN.check(PORTAL);
        assertThat(TIME_IS_PASSED_IN.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void entities_belong_to_a_clinic() {
        belongToAClinic(Entity.class).check(PORTAL);
        // A real entity of nobody would be mapped by the application under test: so it carries another mark.
        assertThat(belongToAClinic(PlantedEntity.class).evaluate(PLANTED).hasViolation())
                .isTrue();
    }

    @Test
    void endpoints_say_who_may() {
        ENDPOINTS_SAY_WHO_MAY.check(PORTAL);
        assertThat(ENDPOINTS_SAY_WHO_MAY.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void features_are_free_of_cycles() {
        FEATURES_ARE_FREE_OF_CYCLES.check(PORTAL);
        var cycle = slices().matching("health.plumbline.portal.planted.(*)..")
                .should()
                .beFreeOfCycles();
        assertThat(cycle.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void the_cores_named_are_there() {
        for (var core : CORES) {
            assertThat(PORTAL.stream().anyMatch(type -> type.getSimpleName().equals(core)))
                    .as(core)
                    .isTrue();
        }
    }
}
