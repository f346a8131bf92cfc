package health.plumbline.catalog.own;

import static health.plumbline.catalog.own.Written.as;
import static health.plumbline.catalog.own.Written.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.Core;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TenantLayer;
import health.plumbline.testkit.TestClinics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clinic writes, adapts, revises and retires templates of its own. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class OwnTemplateTest {

    private static final String CORE = "TPL-ACUTE-LBP";

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @Test
    void what_a_clinician_writes_is_kept_found_and_told_as_the_clinics() throws Exception {
        var entry = entry();
        var id = kept("north", entry);

        read("north", id)
                .then()
                .statusCode(200)
                .body("name", equalTo(entry.path("name").asText()))
                .body("evidence.grade", equalTo("C"))
                .body("evidence.sources", equalTo(List.of("CLINIC")));
        as("north")
                .queryParam("q", entry.path("name").asText())
                .get("/api/templates")
                .then()
                .body("items.id", hasItem(id));
        var fact = Facts.await("catalog.facts", "TemplatePublished", id);
        assertThat(fact.clinic()).isEqualTo("north");
        assertThat(EventContract.violations("TemplatePublished", fact.payload()))
                .isEmpty();
    }

    @Test
    void a_copy_takes_over_every_dose_and_remembers_what_it_was_adapted_from() {
        var id = copy("north", CORE).then().statusCode(201).extract().<String>path("id");

        var core = read("north", CORE).then().extract().<List<Object>>path("items");
        read("north", id)
                .then()
                .body("adaptedFrom.id", equalTo(CORE))
                .body("adaptedFrom.revision", equalTo(1))
                .body("items", equalTo(core));
    }

    @Test
    void every_core_template_can_be_copied() {
        var cores = Core.templateEntries();
        assertThat(cores).hasSize(17);
        for (var core : cores) {
            copy("north", core.path("id").asText()).then().statusCode(201);
        }
    }

    @Test
    void a_revision_names_the_one_it_replaces_and_what_was_retired_stays_so() {
        var entry = entry();
        var id = kept("north", entry);
        entry.put("purpose", "For somebody else");

        revise("north", id, 1, entry).then().statusCode(200).body("revision", equalTo(2));
        revise("north", id, 2, entry).then().statusCode(200).body("changed", equalTo(false));
        revise("north", id, 1, entry)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:entry-changed"));
        retire("north", id).then().statusCode(200).body("revision", equalTo(2));
        retire("north", id).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:entry-retired"));
        revise("north", id, 2, entry.put("purpose", "Again")).then().statusCode(409);
        read("north", id).then().body("retired", equalTo(true)).body("retirement.reason", equalTo("Replaced"));
        as("north")
                .queryParam("q", entry.path("name").asText())
                .get("/api/templates")
                .then()
                .body("items.id", not(hasItem(id)));
        var fact = Facts.await("catalog.facts", "TemplateRetired", id);
        assertThat(fact.clinic()).isEqualTo("north");
        assertThat(EventContract.violations("TemplateRetired", fact.payload())).isEmpty();
        assertThat(EventContract.violations("TemplateRetired", EventContract.example("TemplateRetired")))
                .isEmpty();
    }

    @Test
    void the_cores_own_are_copied_and_not_changed() {
        revise("north", CORE, 1, entry())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:entry-core"));
        retire("north", CORE).then().statusCode(409);
    }

    @Test
    void it_names_only_what_the_clinic_may_prescribe_and_promises_nothing() {
        var souths = Written.kept("south", Written.entry());
        var retired = Written.kept("north", Written.entry());
        Written.retire("north", retired).then().statusCode(200);
        for (var technique : List.of(souths, retired, "own-none")) {
            var entry = entry();
            ((ObjectNode) entry.path("items").get(0))
                    .put("technique", technique)
                    .remove("dose");
            create("north", entry).then().statusCode(422).body("violations.pointer", hasItem("/items/0/technique"));
        }
        create("north", entry().put("message", "This is safe."))
                .then()
                .statusCode(422)
                .body("violations.pointer", equalTo(List.of("/message")));
        create("north", fields().put("name", "Half"))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItems("/purpose", "/items", "/painMode", "/reviewDays"));
        for (var nonsense : List.of("{\"name\": ", "", "[]", "null", "\"text\"")) {
            for (var path : List.of("/api/templates", "/api/templates/" + CORE + "/copies")) {
                assertThat(as("north").body(nonsense).post(path).statusCode())
                        .as(path + nonsense)
                        .isBetween(400, 499);
            }
        }
    }

    @Test
    void what_another_clinic_has_is_missing_and_its_owner_is_served() {
        var norths = kept("north", entry());

        deniedEverywhere("south", norths);
        TenantLayer.off(() -> deniedEverywhere("south", norths));
        routes("north")
                .forEach((name, route) ->
                        assertThat(route.apply(norths).statusCode()).as(name).isIn(200, 201));
    }

    private static Map<String, Function<String, Response>> routes(String clinic) {
        var routes = new LinkedHashMap<String, Function<String, Response>>();
        routes.put("GET", id -> read(clinic, id));
        routes.put("POST copies", id -> copy(clinic, id));
        routes.put("PUT", id -> revise(clinic, id, 1, entry()));
        routes.put("POST retirement", id -> retire(clinic, id));
        return routes;
    }

    private static void deniedEverywhere(String clinic, String norths) {
        routes(clinic).forEach((name, route) -> {
            var words = Stream.of(norths, "own-" + UUID.randomUUID())
                    .map(id -> route.apply(id)
                            .then()
                            .statusCode(404)
                            .extract()
                            .asString()
                            .replaceAll("\"instance\":\"[^\"]*\"", ""))
                    .distinct();
            assertThat(words).as(name).hasSize(1);
        });
    }

    private static ObjectNode entry() {
        ObjectNode entry = Core.templateEntries().stream()
                .filter(one -> one.path("id").asText().equals(CORE))
                .findFirst()
                .orElseThrow()
                .deepCopy();
        entry.remove(List.of("id", "evidence"));
        return entry.put("name", "First weeks " + UUID.randomUUID());
    }

    private static Response create(String clinic, ObjectNode entry) {
        return as(clinic).body(entry.toString()).post("/api/templates");
    }

    private static String kept(String clinic, ObjectNode entry) {
        return create(clinic, entry).then().statusCode(201).extract().path("id");
    }

    private static Response copy(String clinic, String id) {
        return as(clinic)
                .body(fields().put("name", "Copy " + UUID.randomUUID()).toString())
                .post("/api/templates/" + id + "/copies");
    }

    private static Response revise(String clinic, String id, int revision, ObjectNode entry) {
        return as(clinic)
                .body(entry.deepCopy().put("revision", revision).toString())
                .put("/api/templates/" + id);
    }

    private static Response retire(String clinic, String id) {
        return as(clinic).body("{\"reason\": \"Replaced\"}").post("/api/templates/" + id + "/retirement");
    }

    private static Response read(String clinic, String id) {
        return as(clinic).get("/api/templates/" + id);
    }
}
