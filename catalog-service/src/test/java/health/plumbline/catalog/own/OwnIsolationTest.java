package health.plumbline.catalog.own;

import static health.plumbline.catalog.own.Written.as;
import static health.plumbline.catalog.own.Written.copy;
import static health.plumbline.catalog.own.Written.entry;
import static health.plumbline.catalog.own.Written.fields;
import static health.plumbline.catalog.own.Written.kept;
import static health.plumbline.catalog.own.Written.read;
import static health.plumbline.catalog.own.Written.retire;
import static health.plumbline.catalog.own.Written.revise;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TenantLayer;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On every route that takes an id, another clinic's technique is what none is; beside each denial its owner is served. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class OwnIsolationTest {

    private String norths;

    @BeforeEach
    void one_of_the_north() {
        TestClinics.configure();
        norths = kept("north", entry());
    }

    /** In an order in which the owner's calls make sense one after the other. */
    private static Map<String, Function<String, Response>> routes(String clinic) {
        var routes = new LinkedHashMap<String, Function<String, Response>>();
        routes.put("GET", id -> read(clinic, id));
        routes.put("GET revision", id -> read(clinic, id + "/revisions/1"));
        routes.put("POST copies", id -> copy(clinic, id, fields().put("name", "Copy " + UUID.randomUUID())));
        routes.put(
                "POST copies of a revision",
                id -> copy(
                        clinic,
                        id,
                        fields().put("name", "Copy " + UUID.randomUUID()).put("revision", 1)));
        routes.put("PUT", id -> revise(clinic, id, 1, entry()));
        routes.put("POST retirement", id -> retire(clinic, id));
        return routes;
    }

    @Test
    void what_another_clinic_has_is_missing_and_its_owner_is_served() throws SQLException {
        var before = rows();

        deniedEverywhere("south");

        assertThat(rows()).isEqualTo(before);
        routes("north")
                .forEach((name, route) ->
                        assertThat(route.apply(norths).statusCode()).as(name).isIn(200, 201));
    }

    @Test
    void so_it_is_with_row_level_security_off() throws SQLException {
        rowLevelSecurity("disable");
        try {
            deniedEverywhere("south");
        } finally {
            rowLevelSecurity("enable");
        }
        retire("north", norths).then().statusCode(200);
    }

    @Test
    void so_it_is_with_the_tenant_of_the_entity_off() {
        TenantLayer.off(() -> deniedEverywhere("south"));
        retire("north", norths).then().statusCode(200);
    }

    @Test
    void another_clinics_is_neither_harder_nor_easier_than_ones_own() {
        for (var field : List.of("progressions", "regressions")) {
            for (var id : List.of(norths, "own-none", UUID.randomUUID().toString())) {
                Written.create("south", entry(written -> written.putArray(field)
                                .add("cat_cow")
                                .add(id)))
                        .then()
                        .statusCode(422)
                        .body("violations.pointer", equalTo(List.of("/" + field + "/1")))
                        .body("violations.message", equalTo(List.of("names no technique that there is")));
            }
            Written.create("north", entry(written -> written.putArray(field).add(norths)))
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void the_facts_of_one_clinic_carry_no_other() {
        retire("north", norths).then().statusCode(200);
        Facts.await("catalog.facts", "TechniqueRetired", norths);

        assertThat(Facts.all("catalog.facts").stream().filter(fact -> norths.equals(fact.key())))
                .extracting(Facts.Seen::type, Facts.Seen::clinic)
                .containsExactly(tuple("TechniquePublished", "north"), tuple("TechniqueRetired", "north"));
    }

    @Test
    void only_a_clinician_of_the_clinic_writes() {
        var body = entry().toString();
        for (var path : List.of(
                "/api/techniques",
                "/api/techniques/checks",
                "/api/techniques/" + norths + "/copies",
                "/api/techniques/" + norths + "/retirement")) {
            given().contentType(ContentType.JSON).body(body).post(path).then().statusCode(401);
            for (var token : List.of(
                    Tokens.patient("north", Tokens.NORTH_CLINICIAN),
                    Tokens.operator(),
                    Tokens.bearer(Tokens.NORTH_CLINICIAN, "north", "clinic-admin"),
                    Tokens.bearer(Tokens.NORTH_CLINICIAN, "*", "clinician"),
                    Tokens.bearer(Tokens.NORTH_CLINICIAN, "south", "clinician"))) {
                given().auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post(path)
                        .then()
                        .statusCode(403);
            }
        }
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/techniques/" + norths)
                .then()
                .statusCode(401);
        as("north").body(body).post("/api/techniques/checks").then().statusCode(200);
    }

    @Test
    void every_route_of_this_feature_that_takes_an_id_stands_in_this_test() {
        var ours = new TreeSet<String>();
        for (var resource : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("health.plumbline.catalog.own")) {
            if (resource.isAnnotatedWith(Path.class)) {
                for (var method : resource.getMethods()) {
                    method.tryGetAnnotationOfType(Path.class)
                            .map(Path::value)
                            .filter(path -> path.contains("{id}"))
                            .ifPresent(path -> ours.add(verb(method)
                                    + path.replaceAll("\\{id\\}/?", " ").stripTrailing()));
                }
            }
        }

        assertThat(routes("north").keySet()).containsAll(ours);
        assertThat(ours).hasSize(3);
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class))
                .flatMap(Optional::stream)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
    }

    private void deniedEverywhere(String clinic) {
        routes(clinic).forEach((name, route) -> {
            var words = Stream.of(norths, "own-" + UUID.randomUUID())
                    .map(id -> route.apply(id)
                            .then()
                            .statusCode(404)
                            .contentType("application/problem+json")
                            .extract()
                            .asString()
                            .replaceAll("\"instance\":\"[^\"]*\"", ""))
                    .distinct();
            assertThat(words).as(name).hasSize(1);
        });
    }

    private static List<String> rows() throws SQLException {
        try (var connection = Postgres.asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select (select count(*) from technique_revision where clinic in ('north', 'south')),"
                                        + " (select count(*) from technique where retired),"
                                        + " (select count(*) from audit_entry where clinic in ('north', 'south'))")) {
            rows.next();
            return List.of(rows.getString(1), rows.getString(2), rows.getString(3));
        }
    }

    private static void rowLevelSecurity(String state) throws SQLException {
        try (var connection = Postgres.asSuperuser();
                var statement = connection.createStatement()) {
            for (var table : List.of("technique", "technique_revision")) {
                statement.execute("alter table %s %s row level security".formatted(table, state));
            }
        }
    }
}
