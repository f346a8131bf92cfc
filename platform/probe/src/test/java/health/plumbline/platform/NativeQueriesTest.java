package health.plumbline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.platform.audit.Audit;
import health.plumbline.testkit.TestClinics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.internal.QueryInterpretationCacheStandardImpl;
import org.junit.jupiter.api.Test;

/**
 * Hibernate 7.2 keeps the plan of a native query by its text and its result. Where the result is the class of one value,
 * no plan ever equals another: each call plans anew, keeps what it planned, and looks through all that were kept.
 */
@QuarkusTest
@QuarkusTestResource(ProbeTables.class)
class NativeQueriesTest {

    private static final Path ROOT = Path.of(System.getProperty("plumbline.root", "../.."));

    /** Tuples, arrays and entities are told apart rightly, and {@code Object} names no class at all. */
    private static final Pattern FOR_ONE_VALUE = Pattern.compile(
            "createNativeQuery\\(\\s*(?:\"\"\"(?:(?!\"\"\").)*\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"|\\w+)\\s*,\\s*"
                    + "(?:String|Boolean|Integer|Long|Double|BigDecimal|UUID|Instant|LocalDate|Number)\\.class\\)",
            Pattern.DOTALL);

    @Inject
    Session database;

    @Inject
    Audit audit;

    @Test
    void what_is_asked_again_and_again_is_planned_once() {
        TestClinics.configure();
        act();
        var planned = plans();

        act();
        act();

        assertThat(plans()).isEqualTo(planned);
    }

    @Test
    void no_native_query_names_a_class_for_one_value() throws IOException {
        try (var files = Files.walk(ROOT)) {
            assertThat(files.filter(NativeQueriesTest::isSource).filter(NativeQueriesTest::asksForOneValue))
                    .isEmpty();
        }
    }

    @Test
    void the_rule_finds_what_it_is_for() {
        assertThat(List.of(
                        "database.createNativeQuery(\"select 1\", Integer.class).getSingleResult();",
                        "createNativeQuery(\n\"select name from note where id = :id\",\nString.class)"))
                .allMatch(source -> FOR_ONE_VALUE.matcher(source).find());
        assertThat(
                        "createNativeQuery(\"select 1\", Tuple.class).getSingleResult().get(0, Integer.class); f(1, Long.class);")
                .doesNotContainPattern(FOR_ONE_VALUE);
    }

    private void act() {
        TestClinics.in("north", () -> {
            audit.recordBySystem("probed", null, "1");
            return null;
        });
    }

    private int plans() {
        var factory = database.getSessionFactory().unwrap(SessionFactoryImplementor.class);
        var cache =
                (QueryInterpretationCacheStandardImpl) factory.getQueryEngine().getInterpretationCache();
        return cache.getNumberOfCachedQueryPlans();
    }

    private static boolean isSource(Path file) {
        var path = ROOT.relativize(file).toString().replace('\\', '/');
        return path.endsWith(".java") && path.contains("src/main/java/");
    }

    private static boolean asksForOneValue(Path file) {
        try {
            return FOR_ONE_VALUE.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
