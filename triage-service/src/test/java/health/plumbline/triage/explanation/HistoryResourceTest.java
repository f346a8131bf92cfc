package health.plumbline.triage.explanation;

import static health.plumbline.triage.Consulting.begun;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.completed;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class HistoryResourceTest {

    private UUID patient;

    @BeforeEach
    void a_patient() {
        TestClinics.configure();
        patient = registered("north");
    }

    @Test
    void the_newest_comes_first_with_who_made_it_and_how_long_it_is_good() {
        var first = completed(patient, Map.of());
        var second = begun(patient);

        history("")
                .body("items.id", equalTo(List.of(second.toString(), first.toString())))
                .body("items.status", equalTo(List.of("open", "complete")))
                .body("items[0].completedAt", nullValue())
                .body("items[1].level", equalTo("clear"))
                .body("items[1].completedBy", equalTo("Clinician of north"))
                .body("items[1].validUntil", Matchers.notNullValue())
                .body("next", nullValue());
    }

    @Test
    void page_after_page_shows_each_once_even_when_a_new_one_is_begun_meanwhile() {
        var made = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            made.add(begun(patient).toString());
        }
        Collections.reverse(made);

        var seen = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = history("?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            seen.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("next");
            begun(patient);
        }

        assertThat(seen).isEqualTo(made);
    }

    @Test
    void a_patient_who_was_never_screened_has_an_empty_history() {
        history("").body("items", hasSize(0)).body("next", nullValue());
        assertThat(count("audit_entry where act = 'screenings-read' and patient = '" + patient + "'"))
                .isOne();
    }

    private ValidatableResponse history(String query) {
        return clinician("north")
                .get("/api/patients/" + patient + "/screenings" + query)
                .then()
                .statusCode(200);
    }
}
