package health.plumbline.triage.rulebook;

import static health.plumbline.triage.Consulting.clinician;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class RedFlagResourceTest {

    @BeforeEach
    void two_clinics() {
        TestClinics.configure();
    }

    @Test
    void the_versions_in_force_are_named_with_their_counts() {
        var view = clinician("north")
                .get("/api/red-flags")
                .then()
                .statusCode(200)
                .body("instrument.id", equalTo("red-flags/1.0.0"))
                .body("ruleset.hash", startsWith("sha256:"))
                .body("levels.level", equalTo(List.of("emergency", "urgent", "referral", "caution")))
                .body("regions.label", hasItem("Low back"))
                .extract()
                .jsonPath();

        assertThat(view.getList("levels.rules", Integer.class).stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(view.getInt("ruleset.count"))
                .isEqualTo(found("?limit=1").extract().<Integer>path("found"));
    }

    @Test
    void a_rule_is_found_by_its_name_its_reason_and_the_questions_it_reads() {
        found("?q=ces-01").body("items.id", equalTo(List.of("CES-01")));
        found("?q=bucket-handle").body("items.id", equalTo(List.of("LB-02")));
        found("?q=TRUE locking").body("items.id", equalTo(List.of("LB-02")));
        found("?q=locking appendix").body("items", hasSize(0)).body("found", equalTo(0));
    }

    @Test
    void it_is_shown_with_its_reason_its_sources_its_questions_and_where_it_applies() {
        found("?q=LB-02")
                .body("items[0].level", equalTo("referral"))
                .body("items[0].why", equalTo("Possible bucket-handle tear."))
                .body("items[0].sources[0]", containsString("clinical judgement"))
                .body("items[0].questions[0].label", equalTo("True locking"))
                .body("items[0].regions.label", equalTo(List.of("Knee")))
                .body("items[0].everywhere", equalTo(false))
                .body("items[0].condition", equalTo("locked_knee == 'yes'"));
        found("?q=GN-06").body("items[0].everywhere", equalTo(true));
    }

    @Test
    void level_and_region_narrow_it_down_together() {
        found("?level=emergency&limit=200").body("items.level", everyItem(equalTo("emergency")));
        found("?region=knee&limit=200").body("items.id", hasItem("LB-02")).body("items.id", not(hasItem("LB-01")));
        found("?region=knee&level=referral&limit=200")
                .body("items.id", hasItem("LB-02"))
                .body("items.level", everyItem(equalTo("referral")));
    }

    @Test
    void page_after_page_shows_every_rule_once_in_the_order_of_the_rule_set() {
        var all = found("?limit=200").extract().<List<String>>path("items.id");
        var seen = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = found("?limit=40" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            seen.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("next");
        }

        assertThat(seen).isEqualTo(all).doesNotHaveDuplicates();
        found("?q=CES-01&cursor=CES-01").body("items", empty());
    }

    @Test
    void what_cannot_be_looked_for_is_refused() {
        for (var query : List.of("?region=tail", "?level=grave", "?cursor=XX-99")) {
            clinician("north").get("/api/red-flags/rules" + query).then().statusCode(422);
        }
        for (var query : List.of("?limit=0", "?limit=201", "?q=" + "x".repeat(101))) {
            clinician("north").get("/api/red-flags/rules" + query).then().statusCode(400);
        }
    }

    @Test
    void it_belongs_to_no_clinic_but_only_to_clinicians() {
        clinician("south").get("/api/red-flags").then().statusCode(200);
        given().get("/api/red-flags").then().statusCode(401);
        given().get("/api/red-flags/rules").then().statusCode(401);
    }

    private static ValidatableResponse found(String query) {
        return clinician("north").get("/api/red-flags/rules" + query).then().statusCode(200);
    }
}
