package health.plumbline.program.catalog;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalog of these tests does not answer: the copy does. */
@ProgramTest
class CatalogSearchTest {

    private final Clinician anna = Clinician.of("north");

    @BeforeEach
    void prepare() {
        Clinician.prepare();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pelvic", "TILT pel", "a synonym of Pelvic", "low_back pelvic"})
    void the_copy_finds_names_synonyms_and_regions(String typed) {
        anna.ask()
                .queryParam("q", typed)
                .get("/api/techniques")
                .then()
                .statusCode(200)
                .body("source", equalTo("copy"))
                .body("items.id", hasItem(Clinician.TILT));
    }

    @Test
    void what_nothing_is_called_finds_nothing() {
        anna.ask().queryParam("q", "%").get("/api/techniques").then().body("items.size()", equalTo(0));
    }
}
