package health.plumbline.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ProbeTables.class)
class PlatformTest {

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @Test
    void a_clinician_reads_what_the_own_clinic_wrote() {
        var id = written("north", "mine");

        as("north").get("/api/notes/" + id).then().statusCode(200).body("clinic", equalTo("north"));
    }

    @Test
    void another_clinic_gets_what_a_missing_note_gets() {
        var id = written("north", "theirs");

        var foreign = as("south")
                .get("/api/notes/" + id)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        var missing = as("south")
                .get("/api/notes/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        var malformed = as("south")
                .get("/api/notes/nonsense")
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(withoutInstance(foreign)).isEqualTo(withoutInstance(missing)).isEqualTo(withoutInstance(malformed));
    }

    @Test
    void without_a_clinic_nothing_is_seen_and_nothing_breaks() throws SQLException {
        written("north", "unseen");

        try (var connection = Postgres.asApp();
                var rows = connection.createStatement().executeQuery("select count(*) from note")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void the_own_clinic_sees_its_rows_by_plain_sql_and_cannot_write_anothers() throws SQLException {
        written("north", "seen");

        try (var connection = Postgres.asApp("north");
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select count(*) from note");
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
            assertThatThrownBy(() -> statement.execute(
                            "insert into note values ('%s', 'south', 'smuggled')".formatted(UUID.randomUUID())))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void a_token_alone_authorises_nobody() {
        var stranger = Tokens.bearer(UUID.randomUUID().toString(), "north", "clinician");
        var claimsAnother = Tokens.bearer(Tokens.SOUTH_CLINICIAN, "north", "clinician");
        var claimsAll = Tokens.bearer(Tokens.NORTH_CLINICIAN, "*", "clinician");
        var claimsMore = Tokens.bearer(Tokens.NORTH_CLINICIAN, "north", "clinic-admin");

        for (var token : new String[] {stranger, claimsAnother, claimsAll, claimsMore}) {
            given().auth().oauth2(token).get("/api/notes").then().statusCode(403);
        }
        as("north").get("/api/notes").then().statusCode(200);
    }

    @Test
    void nobody_is_asked_to_sign_in() {
        given().get("/api/notes").then().statusCode(401).body("instance", equalTo("/api/notes"));
    }

    @Test
    void a_fact_arrives_with_its_change_and_has_its_effect_once() {
        var id = written("north", "told");

        var fact =
                Facts.await("probe.facts", "NoteWritten", seen -> seen.payload().contains(id.toString()));
        Facts.publish(fact.id(), "probe.facts", fact.type(), fact.clinic(), fact.key(), fact.payload());
        Facts.publish(fact.id(), "probe.facts", fact.type(), fact.clinic(), fact.key(), fact.payload());
        var after = written("north", "told after");

        await().atMost(Duration.ofSeconds(20)).until(() -> heard("north", after) == 1);
        assertThat(heard("north", id)).isEqualTo(1);
        assertThat(heard("south", id)).isZero();
    }

    @Test
    void a_change_that_is_rolled_back_tells_nothing() {
        var id = UUID.randomUUID();
        write("north", id, "refused at last")
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:note-refused"));

        as("north").get("/api/notes").then().body("body", not(hasItem("refused at last")));
        var after = written("north", "told instead");
        Facts.await("probe.facts", "NoteWritten", seen -> seen.payload().contains(after.toString()));
        assertThat(Facts.all("probe.facts")).noneMatch(seen -> seen.payload().contains(id.toString()));
    }

    @Test
    void facts_of_one_key_keep_the_order_in_which_they_were_committed() {
        var ids =
                IntStream.range(0, 20).mapToObj(i -> written("north", "n" + i)).toList();
        Facts.await("probe.facts", "NoteWritten", seen -> seen.payload()
                .contains(ids.get(19).toString()));

        var seen = Facts.all("probe.facts").stream()
                .map(fact -> fact.payload().substring(9, 45))
                .filter(id -> ids.contains(UUID.fromString(id)))
                .map(UUID::fromString)
                .distinct()
                .toList();
        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void what_cannot_be_processed_is_parked_with_its_reason_and_the_others_go_on() {
        var broken = Facts.publish("probe.facts", "NoteWritten", "north", "notes", "{\"note\": 7, ");
        var senseless = Facts.publish("probe.facts", "NoteWritten", "north", "notes", "{\"body\":\"no id\"}");
        Facts.publish("probe.facts", "NoteWritten", null, "notes", "{}");
        Facts.publish(new ProducerRecord<>("probe.facts", "notes", "no headers at all"));
        Facts.publish(new ProducerRecord<>("probe.facts", "notes", null));
        var after = written("north", "after the poison");

        await().atMost(Duration.ofSeconds(20)).until(() -> heard("north", after) == 1);
        assertThat(parked("north", broken)).contains("does not fit");
        assertThat(parked("north", senseless)).contains("IllegalArgumentException");
        assertThat(Facts.all("probe.parked")).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void bad_input_gets_a_problem_and_changes_nothing() {
        var before = as("north").get("/api/notes").jsonPath().getList("$").size();

        for (var body : new String[] {
            "",
            "{",
            "[]",
            "7",
            "{\"id\":\"x\",\"body\":\"b\"}",
            "{\"body\":\"b\"}",
            "{\"id\":\"" + UUID.randomUUID() + "\",\"body\":\"" + "x".repeat(51) + "\"}",
            "{\"id\":\"" + UUID.randomUUID() + "\",\"body\":\"a\\u0000b\"}",
            "{\"id\":\"" + UUID.randomUUID() + "\\u0000\",\"body\":\"b\"}",
            "{\"id\":\"" + UUID.randomUUID() + "\",\"body\":\"b\",\"clinic\":\"south\"}",
            "{\"id\":\"" + UUID.randomUUID() + "\",\"body\":{}}"
        }) {
            as("north")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/notes")
                    .then()
                    .statusCode(
                            Matchers.both(Matchers.greaterThanOrEqualTo(400)).and(Matchers.lessThan(500)))
                    .contentType("application/problem+json")
                    .body("type", Matchers.startsWith("urn:plumbline:problem:"))
                    .body("instance", equalTo("/api/notes"))
                    .body("detail", not(Matchers.containsString("health.plumbline")));
        }
        as("north")
                .contentType("text/xml")
                .body("<a/>")
                .post("/api/notes")
                .then()
                .statusCode(415);
        as("north")
                .urlEncodingEnabled(false)
                .get("/api/notes?q=%00")
                .then()
                .statusCode(400)
                .body("type", Matchers.notNullValue());

        assertThat(as("north").get("/api/notes").jsonPath().getList("$")).hasSize(before);
    }

    @Test
    void a_browser_gets_a_page_of_ours_with_the_same_status() {
        as("north")
                .accept("text/html,*/*;q=0.8")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("text/html");
    }

    @Test
    void the_audit_chain_holds_and_cannot_be_rewritten() throws SQLException {
        written("north", "first");
        written("north", "second");

        try (var connection = Postgres.asApp("north");
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery(
                    """
                    select count(*), count(*) filter (where previous_hash is distinct from before)
                    from (select previous_hash, coalesce(lag(hash) over (order by seq), '') as before from audit_entry) c""");
            rows.next();
            assertThat(rows.getInt(1)).isGreaterThanOrEqualTo(2);
            assertThat(rows.getInt(2)).isZero();
            assertThatThrownBy(() -> statement.execute("update audit_entry set actor = 'nobody'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from audit_entry"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static RequestSpecification as(String clinic) {
        return given().auth().oauth2(Tokens.clinician(clinic));
    }

    private static UUID written(String clinic, String body) {
        var id = UUID.randomUUID();
        write(clinic, id, body).statusCode(200);
        return id;
    }

    private static ValidatableResponse write(String clinic, UUID id, String body) {
        return as(clinic)
                .contentType(ContentType.JSON)
                .body("{\"id\":\"%s\",\"body\":\"%s\"}".formatted(id, body))
                .post("/api/notes")
                .then();
    }

    private static long heard(String clinic, UUID note) {
        return as(clinic).get("/api/notes").jsonPath().getList("body", String.class).stream()
                .filter(("heard " + note)::equals)
                .count();
    }

    private static String parked(String clinic, String fact) {
        return TestClinics.in(clinic, () -> {
            try (var connection = Postgres.asApp(clinic);
                    var query = connection.prepareStatement("select reason from parked_fact where fact = ?")) {
                query.setString(1, fact);
                var rows = query.executeQuery();
                return rows.next() ? rows.getString(1) : "not parked";
            }
        });
    }

    private static String withoutInstance(String problem) {
        return problem.replaceAll(",?\"instance\":\"[^\"]*\"", "");
    }
}
