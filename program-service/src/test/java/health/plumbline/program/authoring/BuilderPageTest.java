package health.plumbline.program.authoring;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
class BuilderPageTest {

    private final Clinician work = Clinician.of("north");
    private final Browser anna = Browser.of("north");

    private UUID program;

    @BeforeEach
    void prepare() {
        Clinician.prepare();
        program = work.program(work.patient());
    }

    @Test
    void the_catalog_stands_beside_an_empty_draft() {
        anna.get(page())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("No exercises yet"),
                        containsString("90/90 supported rest"),
                        containsString("Add an exercise first")));
    }

    @Test
    void an_exercise_is_added_and_the_draft_comes_back() {
        anna.postPart(page() + "/items", Map.of("technique", Clinician.TILT))
                .then()
                .statusCode(200)
                .body(allOf(containsString("1. Pelvic tilt"), not(containsString("<html"))));

        anna.post(page() + "/items", Map.of("technique", Clinician.REST)).then().statusCode(303);
        anna.get(page()).then().body(containsString("2. 90/90 supported rest"));
    }

    @Test
    void a_dose_out_of_bounds_is_said_at_its_field_and_what_was_typed_stays() {
        var item = work.add(program, Clinician.TILT);

        anna.postPart(page() + "/items/" + item, dose("99"))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("value=\"99\""),
                        containsString("id=\"repetitions-" + item + "-wrong\""),
                        containsString("This technique allows 5 to 20 repetitions.")));
        anna.postPart(page() + "/items/" + item, dose("ten"))
                .then()
                .statusCode(422)
                .body(allOf(containsString("value=\"ten\""), containsString("Write a whole number.")));

        anna.postPart(page() + "/items/" + item, dose("12"))
                .then()
                .statusCode(200)
                .body(containsString("12 times, hold 5 seconds, twice a day"));
    }

    @Test
    void a_dose_out_of_the_ordinary_asks_for_its_reason() {
        var item = work.add(program, Clinician.TILT);

        anna.postPart(page() + "/items/" + item, dose("20"))
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Recommended are 8 to 12 repetitions"), containsString("name=\"doseReason\"")));
    }

    @Test
    void an_exercise_can_be_given_for_relief_and_back_on_a_schedule() {
        var item = work.add(program, Clinician.TILT);
        var relief = dose("10");
        relief.put("frequency", "as-needed");
        relief.remove("timesPerDay");
        relief.remove("daysPerWeek");

        anna.postPart(page() + "/items/" + item, relief)
                .then()
                .statusCode(200)
                .body(containsString("when you need it, at most twice a day"));

        var scheduled = dose("10");
        scheduled.put("revision", work.revision(program));
        anna.postPart(page() + "/items/" + item, scheduled)
                .then()
                .statusCode(200)
                .body(containsString("10 times, hold 5 seconds, twice a day"));
    }

    @Test
    void exercises_are_moved_and_removed() {
        work.add(program, Clinician.TILT);
        var rest = work.add(program, Clinician.REST);

        anna.postPart(
                        page() + "/items/" + rest + "/place",
                        Map.of("revision", work.revision(program), "direction", "up"))
                .then()
                .statusCode(200)
                .body(containsString("1. 90/90 supported rest"));
        anna.postPart(page() + "/items/" + rest + "/removal", Map.of("revision", work.revision(program)))
                .then()
                .statusCode(200)
                .body(allOf(containsString("1. Pelvic tilt"), not(containsString("2. "))));
    }

    @Test
    void an_edit_of_what_somebody_else_has_changed_overwrites_nothing() {
        var item = work.add(program, Clinician.TILT);
        var stale = dose("12");
        stale.put("revision", work.revision(program) - 1);

        anna.postPart(page() + "/items/" + item, stale)
                .then()
                .statusCode(422)
                .body(containsString("saved by somebody else meanwhile"));

        work.ask().get("/api/programs/{id}", program).then().body("items[0].dosage.repetitions", equalTo(10));
    }

    @Test
    void another_clinics_program_is_not_there() {
        Browser.of("south")
                .get(page())
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("There is nothing at this address, or it is not yours to see."));
        Browser.of("south").get("/programs/" + UUID.randomUUID()).then().statusCode(404);
        Browser.of("south")
                .post(page() + "/items", Map.of("technique", Clinician.TILT))
                .then()
                .statusCode(404);
        anna.get(page()).then().statusCode(200).body(containsString("No exercises yet"));
    }

    private Map<String, Object> dose(String repetitions) {
        return new HashMap<>(Map.of(
                "revision", work.revision(program),
                "repetitions", repetitions,
                "holdSeconds", "5",
                "sets", "1",
                "frequency", "scheduled",
                "timesPerDay", "2",
                "daysPerWeek", "7"));
    }

    private String page() {
        return "/programs/" + program;
    }
}
