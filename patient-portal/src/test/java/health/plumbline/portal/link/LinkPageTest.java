package health.plumbline.portal.link;

import static health.plumbline.portal.testing.Journey.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.platform.seal.LinkSecret;
import health.plumbline.portal.testing.Browser;
import health.plumbline.portal.testing.LinkInMail;
import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.ScreeningCounterpart;
import health.plumbline.portal.testing.TriageCounterpart;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The questions behind the link in a mail, in a browser without JavaScript and without an account. */
@QuarkusTest
class LinkPageTest {

    private static final String DEAD = "This link does not open anything";
    private static final Map<String, Object> YOU = Map.of("age", "44", "regions", "low_back", "pain_worst", "3");
    private static final Map<String, Object> LEGS = Map.of("ces_saddle", "no", "unwell", "no");
    private static final Map<String, Object> REST = Map.of("heart", "none-of-these", "low_mood", "no");

    @Inject
    TestClock clock;

    private final Browser browser = Browser.signedOut();

    @BeforeEach
    void clinics() {
        Patients.configureClinics();
        TriageCounterpart.reset();
    }

    @AfterEach
    void reset() {
        TriageCounterpart.reset();
        clock.reset();
    }

    @Test
    void the_questions_are_answered_topic_by_topic_and_sent_and_then_the_link_is_dead() {
        var pat = LinkInMail.to("north");
        var link = pat.path();

        assertThat(browser.get(link).asString())
                .contains("has some questions for you", "Begin", "href=\"" + link + "/1\"", "01632 960100")
                .doesNotContain("href=\"/progress\"");
        assertThat(browser.get(link + "/1").asString())
                .contains(
                        "Topic 1 of 3",
                        "How old are you?",
                        "In an emergency call",
                        "data-answers=\"" + link + "/answers\"")
                .doesNotContain("href=\"/progress\"", "/something-is-wrong");
        assertThat(location(next(link, 1, YOU))).isEqualTo(link + "/2");
        assertThat(location(next(link, 2, LEGS))).isEqualTo(link + "/3");
        assertThat(location(go(link, "back", 1, YOU))).isEqualTo(link);
        assertThat(browser.get(link).asString()).contains("Go on with the questions", "href=\"" + link + "/3\"");
        assertThat(browser.get(link + "/end").asString()).contains("Not quite finished");
        assertThat(location(browser.post(link + "/end", Map.of()))).isEqualTo(link + "/end");
        assertThat(location(next(link, 3, REST))).isEqualTo(link + "/end");
        assertThat(browser.get(link + "/end").asString())
                .contains("Send to my clinic", "action=\"" + link + "/end\"")
                .doesNotContain("Back to Today");

        assertThat(browser.post(link + "/end", Map.of()).asString())
                .contains("Thank you", "You can close this page")
                .doesNotContain("Back to Today");

        assertThat(ScreeningCounterpart.answers(pat.link())).containsKeys("age", "ces_saddle", "low_mood");
        for (var answer : everywhere(link)) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asString()).contains(DEAD);
        }
    }

    @Test
    void opening_the_link_however_often_and_by_whomever_changes_nothing() {
        var pat = LinkInMail.to("north");
        var link = pat.path();
        next(link, 2, Map.of("ces_saddle", "yes"));
        var answers = ScreeningCounterpart.answers(pat.link());
        forgetHolds();
        var before = kept();
        var asked = ScreeningCounterpart.calls(pat.link()).size();

        for (var visitor :
                List.of(Browser.signedOut(), Browser.of(Patients.of("north")), Browser.of(Patients.of("south")))) {
            for (var page : List.of("", "/1", "/2", "/3", "/end", "/99")) {
                assertThat(visitor.get(link + page).statusCode()).as(page).isEqualTo(200);
            }
        }

        assertThat(ScreeningCounterpart.calls(pat.link()).stream().skip(asked))
                .hasSize(18)
                .allMatch(call -> call.endsWith(" GET"));
        assertThat(ScreeningCounterpart.answers(pat.link())).isEqualTo(answers);
        assertThat(kept()).isEqualTo(before);
        next(link, 2, LEGS);
        assertThat(ScreeningCounterpart.answers(pat.link())).isNotEqualTo(answers);
    }

    @Test
    void every_link_that_opens_nothing_gets_one_and_the_same_page() {
        var handedOver = LinkInMail.to("north");
        var superseded = LinkInMail.to("north");
        var expired = LinkInMail.to("south");
        var mistaken = LinkInMail.to("north");
        var links = new ArrayList<>(List.of(superseded.path(), handedOver.path()));
        next(handedOver.path(), 1, YOU);
        next(handedOver.path(), 2, LEGS);
        next(handedOver.path(), 3, REST);
        assertThat(browser.post(handedOver.path() + "/end", Map.of()).asString())
                .contains("Thank you");
        ScreeningCounterpart.forgets(superseded.link());
        ScreeningCounterpart.asks(mistaken.link());
        links.addAll(List.of(
                "/questions/" + LinkSecret.fresh().inLink(),
                "/questions/x",
                "/questions/" + "a".repeat(5000),
                "/questions/" + superseded.link()));
        var pages = new ArrayList<String>();
        for (var link : links) {
            for (var answer : everywhere(link)) {
                assertThat(answer.statusCode()).as(link).isEqualTo(404);
                pages.add(words(answer));
            }
        }
        // Triage means another screening by it than this service.
        assertThat(browser.get(mistaken.path()).statusCode()).isEqualTo(404);
        pages.add(words(browser.get(mistaken.path() + "/1")));
        assertThat(browser.get(expired.path()).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofDays(8));
        for (var answer : everywhere(expired.path())) {
            assertThat(answer.statusCode()).isEqualTo(404);
            pages.add(words(answer));
        }

        assertThat(pages).hasSizeGreaterThan(30).containsOnly(pages.get(0));
        assertThat(pages.get(0))
                .contains(DEAD, "ask your clinic", "Get help now if")
                .doesNotContain("Northgate");
    }

    @Test
    void an_emergency_stands_first_on_every_page_with_the_clinics_own_number_and_withholds_the_exercises() {
        var pat = Patients.withProgram("north");
        start(pat).statusCode(201);
        var link = LinkInMail.to("north", pat.patient()).path();

        assertThat(next(link, 2, Map.of("ces_saddle", "yes", "unwell", "no")).asString())
                .contains("Go to an emergency department now", "href=\"tel:999\"");

        for (var page : List.of("", "/1", "/2", "/end")) {
            assertThat(browser.get(link + page).asString())
                    .as(page)
                    .contains("Go to an emergency department now", "href=\"tel:999\"", "role=\"alert\"");
        }
        start(pat).statusCode(409);
        next(link, 2, Map.of("ces_saddle", "no", "ces_onset", "lt_14d", "unwell", "no"));
        assertThat(browser.get(link + "/1").asString()).doesNotContain("Go to an emergency department now");
        start(pat).statusCode(409);
    }

    @Test
    void each_answer_is_kept_the_moment_it_is_given_and_says_what_follows() {
        var pat = LinkInMail.to("north");
        var answers = pat.path() + "/answers/";

        var kept = json("{\"value\":\"yes\"}").put(answers + "ces_saddle");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.jsonPath().getBoolean("emergency")).isTrue();
        assertThat(kept.jsonPath().getList("asked[1]")).contains("ces_onset");
        assertThat(kept.asString()).doesNotContain("level", "rule");
        assertThat(json("{\"value\":131}").put(answers + "age").statusCode()).isEqualTo(422);
        for (var bad :
                List.of("", "{", "[]", "null", "{}", "{\"value\":1,\"patient\":\"x\"}", "{\"value\":\"\\u0000\"}")) {
            assertThat(json(bad).put(answers + "age").statusCode()).as(bad).isBetween(400, 422);
        }
        assertThat(ScreeningCounterpart.answers(pat.link())).containsOnlyKeys("ces_saddle");
        assertThat(given().contentType("application/json")
                        .delete(answers + "ces_saddle")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ScreeningCounterpart.answers(pat.link())).isEmpty();

        ScreeningCounterpart.forgets(pat.link());
        var dead = json("{\"value\":44}").put(answers + "age");
        assertThat(dead.statusCode()).isEqualTo(404);
        assertThat(json("{\"value\":44}")
                        .put("/questions/" + LinkSecret.fresh().inLink() + "/answers/age")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_is_signed_in_around_it_the_link_answers_for_its_own_patient() {
        var pat = LinkInMail.to("north");
        var stranger = Patients.withProgram("south");
        ScreeningCounterpart.asks(stranger);
        var theirs = Browser.of(stranger);

        theirs.get(pat.path() + "/2");
        assertThat(theirs.post(pat.path() + "/2", Map.of("ces_saddle", "yes", "unwell", "no", "go", "next"))
                        .asString())
                .contains("Go to an emergency department now");

        assertThat(ScreeningCounterpart.answers(pat.link())).containsKey("ces_saddle");
        assertThat(ScreeningCounterpart.answers(stranger)).isEmpty();
        start(stranger).statusCode(201);
        assertThat(new Patients("north", pat.patient(), "", UUID.randomUUID())
                        .count("select 1 from local_hold where patient = '%s'".formatted(pat.patient())))
                .isEqualTo(1);
    }

    @Test
    void one_link_answers_nothing_of_another_one() {
        var north = LinkInMail.to("north");
        var south = LinkInMail.to("south");

        next(north.path(), 1, YOU);
        next(south.path(), 2, LEGS);

        assertThat(ScreeningCounterpart.answers(north.link())).containsOnlyKeys("age", "regions", "pain_worst");
        assertThat(ScreeningCounterpart.answers(south.link())).containsOnlyKeys("ces_saddle", "unwell");
        assertThat(browser.get(north.path()).asString()).contains("North").doesNotContain("South");
        assertThat(browser.get(south.path()).asString()).contains("South").doesNotContain("North");
    }

    @Test
    void a_triage_that_is_down_leaves_a_plain_message_the_clinics_number_and_the_link_as_it_was() {
        var pat = LinkInMail.to("north");
        var link = pat.path();
        TriageCounterpart.answersWithStatus(503);

        for (var page : List.of(browser.get(link), browser.get(link + "/2"), browser.get(link + "/end"))) {
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.asString())
                    .contains("Please try again in a few minutes", "01632 960100", "Call 999", "href=\"" + link + "\"");
        }
        TriageCounterpart.reset();
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_without_the_token_of_the_page_is_refused() {
        var pat = LinkInMail.to("north");

        assertThat(browser.postWithoutToken(pat.path() + "/1", YOU).statusCode())
                .isEqualTo(400);
        assertThat(ScreeningCounterpart.answers(pat.link())).isEmpty();
    }

    @Test
    void the_secret_goes_nowhere_but_into_the_mail() throws SQLException {
        var pat = LinkInMail.to("north");
        var page = browser.get(pat.path() + "/1");

        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.asString()).doesNotContain("http://", "https://");
        try (var connection = Postgres.asSuperuser();
                var tables = connection
                        .createStatement()
                        .executeQuery("select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'")) {
            while (tables.next()) {
                try (var found = connection
                        .createStatement()
                        .executeQuery("select count(*) from %s as kept where kept::text like '%%%s%%'"
                                .formatted(tables.getString(1), pat.secret()))) {
                    found.next();
                    assertThat(found.getLong(1)).as(tables.getString(1)).isZero();
                }
            }
        }
    }

    private List<Response> everywhere(String link) {
        return List.of(
                browser.get(link),
                browser.get(link + "/1"),
                browser.get(link + "/end"),
                next(link, 1, Map.of("age", "44")),
                browser.post(link + "/end", Map.of()));
    }

    /** Without the token of the form, which is another one each time. */
    private static String words(Response answer) {
        return answer.asString().replaceAll("name=\"csrf-token\" content=\"[^\"]*\"", "");
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    private Response next(String link, int topic, Map<String, Object> answers) {
        return go(link, "next", topic, answers);
    }

    private Response go(String link, String where, int topic, Map<String, Object> answers) {
        var form = new HashMap<>(answers);
        form.put("go", where);
        return browser.post(link + "/" + topic, form);
    }

    private static String location(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceAll("^https?://[^/]+", "");
    }

    /** So that one which is placed again is seen. */
    private static void forgetHolds() {
        try (var connection = Postgres.asSuperuser()) {
            connection.createStatement().executeUpdate("delete from local_hold");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a link's pages could write here. */
    private static List<Long> kept() {
        var counts = new ArrayList<Long>();
        for (var table : List.of("local_hold", "screening_request", "outbox", "audit_entry", "screening_link")) {
            try (var connection = Postgres.asSuperuser();
                    var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
                rows.next();
                counts.add(rows.getLong(1));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return counts;
    }
}
