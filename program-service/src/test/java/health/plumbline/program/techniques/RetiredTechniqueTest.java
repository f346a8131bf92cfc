package health.plumbline.program.techniques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Records;
import health.plumbline.program.Told;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A retired technique is not for new use, and stays where it was prescribed. */
@ProgramTest
class RetiredTechniqueTest {

    private final Clinician anna = Clinician.of("north");
    private String technique;

    @BeforeEach
    void a_technique_of_the_north() {
        Clinician.prepare();
        technique = "own-" + UUID.randomUUID();
        published(technique).awaitIn("north");
    }

    @Test
    void it_is_neither_offered_nor_added() {
        assertThat(offered(anna)).isTrue();
        retired().awaitIn("north");

        assertThat(offered(anna)).isFalse();
        var program = anna.program(anna.patient());
        add(anna, program)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plumbline:problem:technique-retired"));
        anna.ask().get("/api/programs/{id}", program).then().body("items.size()", equalTo(0));
    }

    @Test
    void a_draft_that_has_it_keeps_it_is_dosed_and_released() {
        var program = anna.program(anna.patient());
        var item = anna.add(program, technique);
        retired().awaitIn("north");

        anna.ask().get("/api/programs/{id}", program).then().body("items[0].name", equalTo("North's own " + technique));
        anna.ask()
                .body(Map.of("revision", anna.revision(program), "dosage", dosage(program), "note", "Slowly"))
                .put("/api/programs/{id}/items/{item}", program, item)
                .then()
                .statusCode(200);
        anna.release(program, anna.cleared(program))
                .then()
                .statusCode(200)
                .body("content.items[0].name", equalTo("North's own " + technique));
        // The very request that added it, sent again, is still the same request.
        anna.ask()
                .body(Map.of("revision", anna.revision(program), "item", item, "technique", technique))
                .post("/api/programs/{id}/items", program)
                .then()
                .statusCode(201);
    }

    @Test
    void another_clinics_retirement_is_not_ones_own() {
        published(technique).awaitIn("south");
        retired().awaitIn("south");

        assertThat(offered(anna)).isTrue();
        add(anna, anna.program(anna.patient())).then().statusCode(201);
        var ben = Clinician.of("south");
        assertThat(offered(ben)).isFalse();
        add(ben, ben.program(ben.patient())).then().statusCode(409);
    }

    @Test
    void a_clinic_retires_nothing_of_the_installations() {
        Told.of("TechniqueRetired", fact -> fact.put("technique", Clinician.TILT))
                .awaitIn("north");

        anna.add(anna.program(anna.patient()), Clinician.TILT);
    }

    @Test
    void told_again_or_before_the_revisions_it_means_the_same() {
        var unheard = "own-" + UUID.randomUUID();
        Told.of("TechniqueRetired", fact -> fact.put("technique", unheard)).awaitIn("north");
        published(unheard).awaitIn("north");
        Told.of("TechniqueRetired", fact -> fact.put("technique", unheard)).awaitIn("north");

        assertThat(Records.count("retired_technique", "clinic = 'north' and technique = ?", unheard))
                .isOne();
        anna.ask()
                .body(Map.of("revision", 0, "technique", unheard))
                .post("/api/programs/{id}/items", anna.program(anna.patient()))
                .then()
                .statusCode(409);
    }

    private Told published(String id) {
        return Told.of("TechniquePublished", fact -> fact.put("technique", id)
                .put("name", "North's own " + id)
                .put("hash", "sha256:" + id));
    }

    private Told retired() {
        return Told.of("TechniqueRetired", fact -> fact.put("technique", technique));
    }

    private boolean offered(Clinician who) {
        return who.ask()
                .queryParam("q", technique)
                .get("/api/techniques")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id")
                .contains(technique);
    }

    private Response add(Clinician who, UUID program) {
        return who.ask()
                .body(Map.of("revision", who.revision(program), "technique", technique))
                .post("/api/programs/{id}/items", program);
    }

    private Object dosage(UUID program) {
        return anna.ask().get("/api/programs/{id}", program).then().extract().path("items[0].dosage");
    }
}
