package health.plumbline.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.technique.OwnTechniques;
import health.plumbline.catalog.template.OwnTemplates;
import health.plumbline.platform.seal.ContentHash;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class TemplateExchangeTest {

    private final Parcels north = new Parcels("north");
    private final Parcels south = new Parcels("south");

    @Inject
    OwnTechniques techniques;

    @Inject
    OwnTemplates templates;

    private String norths;

    @BeforeEach
    void one_template_of_the_north() {
        TestClinics.configure();
        norths = templates.of("north", "Northern neck");
    }

    @Test
    void a_template_is_exported_by_its_clinic_alone() {
        for (var format : List.of("catalog", "fhir")) {
            assertThat(north.export(format).extract().asString())
                    .contains("urn:plumbline:clinic:north:template:" + norths)
                    .doesNotContain("urn:plumbline:core:template");
            assertThat(north.export(format + "?core=true").extract().asString())
                    .contains("urn:plumbline:core:template:TPL-NECK");
            assertThat(south.export(format + "?core=true").extract().asString()).doesNotContain(norths);
        }
    }

    @Test
    void it_comes_to_another_clinic_saying_the_same_and_again_changes_nothing() {
        for (var format : List.of("catalog", "fhir")) {
            var origin = templates.of("north", "Neck for " + format);
            var parcel = north.only(format, origin);

            var here = south.take(parcel)
                    .statusCode(200)
                    .body("added", equalTo(1))
                    .extract()
                    .<String>path("lines[0].id");

            var copy = content(south, here);
            assertThat(ContentHash.of(copy.put("template", origin))).isEqualTo(ContentHash.of(content(north, origin)));
            south.take(parcel).statusCode(200).body("unchanged", equalTo(1));
            templates.revised("north", origin, "Neck for " + format + ", better");
            south.take(north.only(format, origin)).statusCode(200).body("changed", equalTo(1));
            south.template(here).body("revision", equalTo(2));
        }
    }

    @Test
    void a_technique_that_it_names_comes_along_or_it_is_refused() {
        var technique = techniques.of("north", "Northern stretch for the neck");
        var alone = north.only("catalog", norths);
        var entry = (ObjectNode) alone.path("templates").get(0);
        entry.remove("hash");
        var items = ((ObjectNode) entry.path("content")).putArray("items");
        items.addObject().put("technique", technique).put("text", "as it suits").putArray("besides");

        south.take(alone)
                .statusCode(422)
                .body("violations.pointer", contains("/templates/0"))
                .body("violations[0].message", containsString("items[0].technique"));

        var both = Parcels.of(alone.deepCopy(), north.only("catalog", technique));
        south.tryOut(both).statusCode(200).body("added", equalTo(2));
        var ids = south.take(both)
                .statusCode(200)
                .body("added", equalTo(2))
                .body("lines.pointer", contains("/techniques/0", "/templates/0"))
                .extract()
                .<List<String>>path("lines.id");
        south.template(ids.get(1)).body("items.technique", contains(ids.get(0)));

        south.take(alone).statusCode(200).body("unchanged", equalTo(1));
    }

    @Test
    void a_template_of_the_core_is_passed_over() {
        south.take(Parcels.onlyId(Parcels.json(north.export("fhir?core=true")), "TPL-NECK"))
                .statusCode(200)
                .body("passedOver", equalTo(1));
    }

    private static ObjectNode content(Parcels clinic, String id) {
        return (ObjectNode)
                Parcels.entry(Parcels.json(clinic.export("catalog")), id).path("content");
    }
}
