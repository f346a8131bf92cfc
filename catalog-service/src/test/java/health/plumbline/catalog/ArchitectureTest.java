package health.plumbline.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/** Each rule holds for the service and has been seen to fail: on a class planted for it in the tests. */
class ArchitectureTest {

    private static final String SERVICE = "health.plumbline.catalog";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(SERVICE);

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(SERVICE + ".planted");

    private static final ArchRule WHAT_IS_PURE_KNOWS_NO_TRANSPORT_AND_NO_STORE = noClasses()
            .that()
            .resideInAnyPackage("..dosage..", "..content..", "..contraindication..", "..wording..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "java.sql..",
                    "javax.sql..",
                    "io.agroal..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile.reactive.messaging..",
                    "health.plumbline.platform.events..");

    private static final ArchRule FEATURES_FORM_NO_CYCLE =
            slices().matching("health.plumbline.catalog.(*)..").should().beFreeOfCycles();

    private static final ArchRule PLANTED_FEATURES_FORM_NO_CYCLE =
            slices().matching("health.plumbline.catalog.planted.(*)..").should().beFreeOfCycles();

    private static final ArchRule A_RESOURCE_NAMES_WHO_MAY_USE_IT =
            classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(RolesAllowed.class);

    private static final ArchRule AN_ENDPOINT_IS_PUBLIC_OR_THERE_IS_NONE =
            methods().that().areAnnotatedWith(GET.class).should().bePublic();

    private static final ArchRule ONLY_REPOSITORIES_AND_THE_INTAKE_LOCK_TALK_TO_THE_DATABASE = noClasses()
            .that()
            .doNotHaveSimpleName("Techniques")
            .and()
            .doNotHaveSimpleName("TechniqueSearch")
            .and()
            .doNotHaveSimpleName("Grades")
            .and()
            .doNotHaveSimpleName("Favourites")
            .and()
            .doNotHaveSimpleName("RecentUses")
            .and()
            .doNotHaveSimpleName("OwnShelf")
            .and()
            .doNotHaveSimpleName("Conditions")
            .and()
            .doNotHaveSimpleName("ConditionSearch")
            .and()
            .doNotHaveSimpleName("Shelf")
            .and()
            .doNotHaveSimpleName("Templates")
            .and()
            .doNotHaveSimpleName("TemplateList")
            .and()
            .doNotHaveSimpleName("Revisions")
            .and()
            .doNotHaveSimpleName("Translations")
            .and()
            .doNotHaveSimpleName("Intake")
            .and()
            .doNotHaveSimpleName("Media")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("jakarta\\.persistence\\.EntityManager|org\\.hibernate\\.Session|java\\.sql\\..*");

    @Test
    void the_service_keeps_them_all() {
        assertThat(OURS).isNotEmpty();
        WHAT_IS_PURE_KNOWS_NO_TRANSPORT_AND_NO_STORE.check(OURS);
        FEATURES_FORM_NO_CYCLE.check(OURS);
        A_RESOURCE_NAMES_WHO_MAY_USE_IT.check(OURS);
        AN_ENDPOINT_IS_PUBLIC_OR_THERE_IS_NONE.check(OURS);
        ONLY_REPOSITORIES_AND_THE_INTAKE_LOCK_TALK_TO_THE_DATABASE.check(OURS);
    }

    @Test
    void each_sees_what_was_planted_against_it() {
        assertThat(offence(WHAT_IS_PURE_KNOWS_NO_TRANSPORT_AND_NO_STORE))
                .contains("WorldlyDose")
                .contains("jakarta.ws.rs")
                .contains("java.sql")
                .contains("org.apache.kafka");
        assertThat(offence(PLANTED_FEATURES_FORM_NO_CYCLE)).contains("leafing").contains("reading");
        assertThat(offence(A_RESOURCE_NAMES_WHO_MAY_USE_IT)).contains("OpenResource");
        assertThat(offence(AN_ENDPOINT_IS_PUBLIC_OR_THERE_IS_NONE)).contains("OpenResource");
        assertThat(offence(ONLY_REPOSITORIES_AND_THE_INTAKE_LOCK_TALK_TO_THE_DATABASE))
                .contains("WorldlyDose");
    }

    private static String offence(ArchRule rule) {
        var result = rule.evaluate(PLANTED);
        assertThat(result.hasViolation()).isTrue();
        return result.getFailureReport().toString();
    }
}
