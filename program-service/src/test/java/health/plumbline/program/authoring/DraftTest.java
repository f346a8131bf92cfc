package health.plumbline.program.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
class DraftTest {

    private static final Map<String, Object> DOSE =
            Map.of("mode", "reps", "repetitions", 10, "holdSeconds", 5, "timesPerDay", 2, "daysPerWeek", 7);

    private final Clinician anna = Clinician.of("north");
    private UUID program;

    @BeforeEach
    void an_empty_draft() {
        Clinician.prepare();
        program = anna.program(anna.patient());
    }

    @Test
    void an_exercise_starts_with_its_usual_dose() {
        anna.add(program, Clinician.TILT);

        anna.ask()
                .get("/api/programs/{id}", program)
                .then()
                .body("items[0].doseWords", equalTo("10 times, hold 5 seconds, twice a day"))
                .body("items[0].findings", hasSize(0))
                .body("burden.items", equalTo(1));
    }

    @Test
    void two_who_edit_at_once_do_not_overwrite_each_other() {
        var seen = anna.revision(program);
        rename(seen, "One").then().statusCode(200).body("revision", equalTo(seen + 1));

        rename(seen, "Two").then().statusCode(409).body("type", equalTo("urn:plumbline:problem:draft-changed"));

        anna.ask().get("/api/programs/{id}", program).then().body("title", equalTo("One"));
        rename(seen + 1, "Two").then().statusCode(200);
    }

    @Test
    void exercises_are_put_in_another_order_and_taken_out() {
        var one = anna.add(program, Clinician.TILT);
        var two = anna.add(program, Clinician.REST);
        anna.ask()
                .body(Map.of("revision", 2, "items", List.of(two, one)))
                .put("/api/programs/{id}/item-order", program)
                .then()
                .statusCode(200)
                .body("items.item", contains(two.toString(), one.toString()));

        anna.ask()
                .delete("/api/programs/{id}/items/{item}?revision=3", program, one)
                .then()
                .statusCode(200)
                .body("items.item", contains(two.toString()));
    }

    @Test
    void an_order_that_leaves_one_out_is_refused() {
        var one = anna.add(program, Clinician.TILT);
        anna.add(program, Clinician.REST);

        for (var order : List.of(List.of(one), List.of(one, one), List.of(one, UUID.randomUUID()))) {
            anna.ask()
                    .body(Map.of("revision", 2, "items", order))
                    .put("/api/programs/{id}/item-order", program)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:plumbline:problem:order-incomplete"));
        }
    }

    @Test
    void a_dose_out_of_the_ordinary_wants_a_reason_before_it_is_cleared() {
        var item = anna.add(program, Clinician.TILT);
        var much = new HashMap<>(DOSE);
        much.put("repetitions", 20);
        var change = new HashMap<String, Object>(Map.of("revision", 1, "dosage", much));
        anna.ask()
                .body(change)
                .put("/api/programs/{id}/items/{item}", program, item)
                .then()
                .statusCode(200);

        anna.clear(program).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:dosage-reason-missing"));

        change.put("revision", 2);
        change.put("doseReason", "Is used to it");
        anna.ask()
                .body(change)
                .put("/api/programs/{id}/items/{item}", program, item)
                .then()
                .statusCode(200);
        anna.clear(program).then().statusCode(201);
    }

    @Test
    void the_reason_for_a_dose_is_not_shown_to_the_patient_and_the_note_is() {
        var item = anna.add(program, Clinician.TILT);
        anna.ask()
                .body(Map.of("revision", 1, "dosage", DOSE, "note", "Slowly please", "doseReason", "Between us"))
                .put("/api/programs/{id}/items/{item}", program, item)
                .then()
                .statusCode(200);

        var preview = anna.ask()
                .get("/api/programs/{id}/preview", program)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(preview).contains("Slowly please").doesNotContain("Between us");
    }

    @Test
    void a_program_has_at_most_eight_exercises() {
        for (var i = 0; i < 8; i++) {
            anna.add(program, Clinician.TILT);
        }

        anna.ask()
                .body(Map.of("revision", 8, "technique", Clinician.TILT))
                .post("/api/programs/{id}/items", program)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:program-full"));
    }

    @Test
    void an_addition_sent_twice_adds_once() {
        var body = Map.of("revision", 0, "item", UUID.randomUUID(), "technique", Clinician.TILT);
        anna.ask().body(body).post("/api/programs/{id}/items", program).then().statusCode(201);
        anna.ask()
                .body(body)
                .post("/api/programs/{id}/items", program)
                .then()
                .statusCode(201)
                .body("items", hasSize(1));
    }

    private Response rename(int seen, String title) {
        return anna.ask().body(Map.of("revision", seen, "title", title)).put("/api/programs/{id}/draft", program);
    }
}
