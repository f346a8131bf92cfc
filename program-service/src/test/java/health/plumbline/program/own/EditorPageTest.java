package health.plumbline.program.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.library.CatalogCounterpart;
import io.quarkus.test.common.QuarkusTestResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
@QuarkusTestResource(CatalogCounterpart.class)
class EditorPageTest {

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
    void what_is_written_goes_to_the_catalog_as_an_entry() {
        var form = sound();
        form.put("progressions", "90/90 supported rest\nSomething else\n");
        form.put("tags", List.of("supine_flat", "balance"));

        anna.post("/techniques/new", form)
                .then()
                .statusCode(303)
                .header("Location", containsString("/techniques/own-new?done=kept"));

        var entry = CatalogCounterpart.written();
        assertThat(entry.path("steps")).extracting(line -> line.asText()).containsExactly("Lie down.", "Tilt.");
        assertThat(entry.path("dose").path("reps").toString()).isEqualTo("[5,8,10.5,12,20]");
        assertThat(entry.path("dose").has("minutes")).isFalse();
        assertThat(entry.path("progressions"))
                .extracting(id -> id.asText())
                .containsExactly(Clinician.REST, "Something else");
        assertThat(entry.path("tags")).extracting(tag -> tag.asText()).containsExactly("supine_flat", "balance");
        assertThat(entry.path("indications").get(0).asText()).isEqualTo("acute_nslbp");
        assertThat(entry.path("perSide").asBoolean()).isTrue();
        assertThat(entry.has("revision")).isFalse();
    }

    @Test
    void a_refusal_is_said_at_its_field_and_nothing_typed_is_lost() {
        var form = sound();
        form.put("steps", "Lie down.\nThis will realign <you>.");
        form.put("reps", List.of("5", "ten", "", "", ""));

        anna.post("/techniques/new", form)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Line 2: Nothing moves back."),
                        containsString("This will realign &lt;you&gt;."),
                        containsString("Needs its five bounds"),
                        containsString("value=\"ten\""),
                        containsString("<option value=\"supine\" selected>"),
                        containsString("value=\"supine_flat\" checked"),
                        containsString("id=\"perSide\" name=\"perSide\" value=\"yes\" checked")));
        assertThat(CatalogCounterpart.written()).isNull();
    }

    @Test
    void the_preview_shows_what_the_patient_would_see_with_advice_and_keeps_nothing() {
        var form = sound();
        form.put("act", "preview");
        form.put("steps", "Lie down.\n" + "Breathe and tilt and then ".repeat(4));

        anna.post("/techniques/new", form)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("As the patient sees it"),
                        containsString("<li>Lie down.</li>"),
                        containsString("10 times, once a day"),
                        containsString("a long sentence")));
        assertThat(CatalogCounterpart.written()).isNull();
    }

    @Test
    void a_copy_begins_with_what_it_is_copied_from_and_names_it() {
        anna.get("/techniques/new?from=pelvic_tilt")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Copy and adapt Pelvic tilt"),
                        containsString("value=\"Pelvic tilt (our way)\""),
                        containsString("Lie on your back."),
                        containsString("90/90 supported rest"),
                        containsString("name=\"from\" value=\"pelvic_tilt\"")));
        var form = sound();
        form.put("from", "pelvic_tilt");
        form.put("revision", "2");
        anna.post("/techniques/new", form).then().statusCode(303).header("Location", containsString("?done=copied"));
        assertThat(CatalogCounterpart.written().path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void a_change_names_the_revision_that_was_read_and_only_ones_own_is_changed() {
        anna.get("/techniques/own-wobble/edit")
                .then()
                .statusCode(200)
                .body(containsString("name=\"revision\" value=\"2\""));
        var form = sound();
        form.put("revision", "2");
        anna.post("/techniques/own-wobble/edit", form).then().statusCode(303);
        assertThat(CatalogCounterpart.written().path("revision").asInt()).isEqualTo(2);

        anna.get("/techniques/pelvic_tilt/edit").then().statusCode(409).contentType("text/html");
    }

    @Test
    void when_the_catalog_is_away_what_was_typed_stays() {
        CatalogCounterpart.beAway(true);

        anna.post("/techniques/new", sound())
                .then()
                .statusCode(503)
                .body(allOf(
                        containsString("What you wrote is still here"),
                        containsString("value=\"Our tilt\""),
                        containsString("<option value=\"supine\" selected>"),
                        containsString("value=\"10,5\"")));
    }

    @Test
    void it_is_retired_with_a_reason() {
        anna.get("/techniques/own-wobble/retirement").then().statusCode(200).body(containsString("Wobble &lt;b&gt;"));
        anna.post("/techniques/own-wobble/retirement", Map.of("reason", " x "))
                .then()
                .statusCode(422)
                .body(containsString("Say it in 3 to 500 characters."));
        anna.post("/techniques/own-wobble/retirement", Map.of("reason", "Replaced by another"))
                .then()
                .statusCode(303)
                .header("Location", containsString("?done=retired"));
        assertThat(CatalogCounterpart.written().path("reason").asText()).isEqualTo("Replaced by another");
    }

    @Test
    void bad_input_is_no_defect_and_a_foreign_page_keeps_nothing() {
        anna.post("/techniques/new", Map.of("act", "keep")).then().statusCode(422);
        var endless = sound();
        endless.put("steps", "x".repeat(30_000));
        assertThat(anna.post("/techniques/new", endless).statusCode()).isLessThan(500);
        anna.postWithoutToken("/techniques/new", sound()).then().statusCode(400);
        anna.get("/techniques/new").then().statusCode(200).body(not(containsString("As the patient sees it")));
    }

    private static Map<String, Object> sound() {
        var form = new HashMap<String, Object>();
        form.put("act", "keep");
        form.put("name", "Our tilt");
        form.put("category", "mobility");
        form.put("position", "supine");
        form.put("bias", "flexion");
        form.put("regions", List.of("low_back"));
        form.put("goals", List.of("mobility"));
        form.put("tags", List.of("supine_flat"));
        form.put("perSide", "yes");
        form.put("steps", "Lie down.\r\n\r\nTilt.\r\n");
        form.put("breathing", "Slowly.");
        form.put("stop", "Leg pain spreads");
        form.put("indications", "Acute NSLBP");
        form.put("reps", List.of("5", "8", "10,5", "12", "20"));
        form.put("minutes", List.of("", "", "", "", ""));
        form.put("perDay", List.of("1", "1", "1", "2", "3"));
        form.put("daysPerWeek", List.of("1", "3", "7", "7", "7"));
        return form;
    }
}
