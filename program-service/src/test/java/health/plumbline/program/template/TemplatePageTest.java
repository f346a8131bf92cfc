package health.plumbline.program.template;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.library.CatalogCounterpart;
import io.quarkus.test.common.QuarkusTestResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
@QuarkusTestResource(CatalogCounterpart.class)
class TemplatePageTest {

    private static final String PAGE = "/templates/TPL-BACK";

    private final Clinician work = Clinician.of("north");
    private final Browser anna = Browser.of("north");

    @BeforeEach
    void prepare() {
        Clinician.prepare();
        CatalogCounterpart.reset();
    }

    @AfterEach
    void recover() {
        CatalogCounterpart.reset();
    }

    @Test
    void the_templates_are_listed_and_one_is_read_with_its_exercises() {
        anna.get("/templates")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Acute low back pain, weeks 0-2"), containsString("2 exercises")));
        anna.getPart("/templates?q=back").then().statusCode(200).body(not(containsString("<html")));
        anna.get(PAGE)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("New low back pain &amp; no leg symptoms"),
                        containsString("1. Pelvic tilt"),
                        containsString("10-12 x 5 s, 1 set, 2/day"),
                        containsString("Pregnancy, third trimester"),
                        containsString("Day 3, 7"),
                        not(containsString("Start a program for"))));
        anna.get("/templates/TPL-NONE").then().statusCode(404).contentType("text/html");
    }

    @Test
    void a_draft_begins_with_the_templates_doses_where_they_are_allowed_and_the_usual_ones_elsewhere() {
        var patient = work.patient();
        anna.get(PAGE + "?patient=" + patient)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Start a program for Pat"),
                        containsString("was not screened yet"),
                        containsString("Not known here yet")));
        var program = UUID.randomUUID();

        for (var again = 0; again < 2; again++) {
            anna.post(PAGE + "/programs", form(patient, program, List.of("0", "1", "2")))
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/programs/" + program));
        }

        work.ask()
                .get("/api/programs/{id}", program)
                .then()
                .statusCode(200)
                .body("title", equalTo("Acute back"))
                .body("greeting", equalTo("Stay active."))
                .body("items", hasSize(2))
                .body("items[0].dosage.repetitions", equalTo(10))
                .body("items[0].dosage.holdSeconds", equalTo(5))
                .body("items[0].doseReason", startsWith("As the template says: 10-12"))
                .body("items[0].note", nullValue())
                .body("items[1].dosage.minutes", equalTo(5))
                .body("items[1].doseReason", equalTo("Usual dose taken. The template says: 30 min x 2/day"))
                .body("releasedVersion", nullValue());
    }

    @Test
    void what_was_not_chosen_is_left_out_and_nothing_chosen_begins_nothing() {
        var patient = work.patient();
        var program = UUID.randomUUID();

        anna.post(PAGE + "/programs", form(patient, program, List.of()))
                .then()
                .statusCode(422)
                .body(containsString("Choose at least one exercise."));
        var untitled = form(patient, program, List.of("1"));
        untitled.put("title", " ");
        anna.post(PAGE + "/programs", untitled)
                .then()
                .statusCode(422)
                .body(containsString("Write a title of at most 120 characters."));
        work.ask().get("/api/programs/{id}", program).then().statusCode(404);

        anna.post(PAGE + "/programs", form(patient, program, List.of("1")))
                .then()
                .statusCode(303);
        work.ask().get("/api/programs/{id}", program).then().body("items.technique", equalTo(List.of(Clinician.REST)));
    }

    @Test
    void another_clinics_patient_begins_nothing() {
        var patient = work.patient();
        var ben = Browser.of("south");

        ben.get(PAGE + "?patient=" + patient).then().statusCode(404);
        ben.get("/templates?patient=" + patient).then().statusCode(404);
        ben.post(PAGE + "/programs", form(patient, UUID.randomUUID(), List.of("0")))
                .then()
                .statusCode(404);
        ben.post(PAGE + "/programs", Map.of("title", "x")).then().statusCode(404);
        work.ask().get("/api/patients/{id}/programs", patient).then().body("items", hasSize(0));
    }

    @Test
    void when_the_catalog_is_away_that_is_said_and_nothing_is_begun() {
        var patient = work.patient();
        CatalogCounterpart.beAway(true);

        anna.get("/templates").then().statusCode(503).body(containsString("No answer from the catalog"));
        anna.get(PAGE).then().statusCode(503).body(containsString("No answer from the catalog"));
        anna.post(PAGE + "/programs", form(patient, UUID.randomUUID(), List.of("0")))
                .then()
                .statusCode(503)
                .body(containsString("No program was begun."));
        work.ask().get("/api/patients/{id}/programs", patient).then().body("items", hasSize(0));
    }

    private static Map<String, Object> form(UUID patient, UUID program, List<String> items) {
        var form = new HashMap<String, Object>();
        form.put("patient", patient);
        form.put("program", program);
        form.put("title", "Acute back");
        form.put("items", items);
        return form;
    }
}
