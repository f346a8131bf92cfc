package health.plumbline.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

/** The architecture rules of the house, alike in every service; a rule counts once it was seen to fail on a planted offence. */
public final class HouseRules {

    /** Time is passed in: nobody asks the machine what time it is, except the one producer of the clock. */
    public static final ArchRule TIME_IS_PASSED_IN = noClasses()
            .that()
            .resideOutsideOfPackage("..platform.time..")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("now() of java.time or a system clock") {
                @Override
                public boolean test(JavaCall<?> call) {
                    var owner = call.getTargetOwner();
                    var name = call.getName();
                    var asks = name.equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty()
                            && Set.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class).stream()
                                    .anyMatch(owner::isEquivalentTo);
                    return asks || owner.isEquivalentTo(Clock.class) && name.startsWith("system");
                }
            })
            .allowEmptyShould(true);

    /** Every method that answers HTTP says who may call it, itself or on its class. */
    public static final ArchRule ENDPOINTS_CARRY_THEIR_ROLE = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should(carryARoleOnEveryEndpoint())
            .allowEmptyShould(true);

    /** An endpoint that is not public does not exist for Quarkus REST, without a warning. */
    public static final ArchRule ENDPOINTS_ARE_PUBLIC =
            noMethods().that(areEndpoints()).should().notBePublic().allowEmptyShould(true);

    /** Packages are named for what they are about. */
    public static final ArchRule PACKAGES_SAY_SOMETHING = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..helper..",
                    "..impl..",
                    "..dto..",
                    "..service..",
                    "..misc..")
            .allowEmptyShould(true);

    private HouseRules() {}

    /** The classes under a package, without tests. */
    public static JavaClasses classesOf(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
    }

    /** The pure core: rules that know no HTTP, SQL, Kafka or container. */
    public static ArchRule pure(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "jakarta.persistence..",
                        "jakarta.inject..",
                        "jakarta.enterprise..",
                        "org.hibernate..",
                        "io.quarkus..",
                        "java.sql..",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile..");
    }

    /** Features may use one another, but never in a circle. */
    public static ArchRule featuresFormNoCircle(String basePackage) {
        return slices().matching(basePackage + ".(*)..").should().beFreeOfCycles();
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe("are endpoints", HouseRules::isEndpoint);
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isMetaAnnotatedWith(HttpMethod.class)
                        || annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static ArchCondition<JavaClass> carryARoleOnEveryEndpoint() {
        return new ArchCondition<>("carry a role on every endpoint") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                for (var method : resource.getMethods()) {
                    if (isEndpoint(method) && !saysWho(method) && !saysWho(resource)) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " does not say who may call it"));
                    }
                }
            }
        };
    }

    private static boolean saysWho(CanBeAnnotated element) {
        return element.isAnnotatedWith(RolesAllowed.class)
                || element.isAnnotatedWith(PermitAll.class)
                || element.isAnnotatedWith(DenyAll.class)
                || element.isAnnotatedWith(Authenticated.class);
    }
}
