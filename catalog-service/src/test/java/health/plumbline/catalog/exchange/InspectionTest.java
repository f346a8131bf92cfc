package health.plumbline.catalog.exchange;

import static health.plumbline.catalog.exchange.EntryKind.TECHNIQUE;
import static health.plumbline.catalog.exchange.EntryKind.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.Core;
import health.plumbline.catalog.content.Fault;
import health.plumbline.catalog.content.TechniqueReader;
import health.plumbline.catalog.content.VocabularyFile;
import health.plumbline.catalog.exchange.Inspection.Finding;
import health.plumbline.platform.seal.ContentHash;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InspectionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NORTHS = "urn:plumbline:clinic:north:technique:own-1";

    /** What the south can see, and whether it is retired. */
    private final Map<String, Boolean> here = new HashMap<>(Map.of("cat_cow", false, "TPL-NECK", false));

    @Test
    void a_sound_entry_is_read_as_one_of_a_file_under_the_id_of_here() {
        var finding = one(technique(NORTHS, content("own-1")));

        assertThat(finding.notes()).isEmpty();
        assertThat(finding.id()).isEqualTo(CatalogUrl.read(NORTHS).orElseThrow().idIn("south"));
        assertThat(finding.entry().has("technique")).isFalse();
        assertThat(new TechniqueReader(VocabularyFile.read())
                        .read(finding.entry().put("id", "any"))
                        .faults())
                .isEmpty();
    }

    @Test
    void an_address_belongs_to_one_entry_of_its_kind() {
        var sound = technique(NORTHS, content("own-1"));

        assertThat(all(sound, technique(NORTHS, content("own-1"))))
                .extracting(Finding::readable)
                .containsExactly(true, false);
        assertThat(one(technique("own-1", content("own-1"))).notes())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("url");
                    assertThat(fault.why()).startsWith("is not the address of a technique");
                });
        assertThat(one(new Offered(TEMPLATE, "", NORTHS, false, null, content("own-1"), List.of()))
                        .refused())
                .isTrue();
        assertThat(one(technique(NORTHS, content("own-2"))).notes())
                .extracting(Fault::field)
                .containsExactly("technique");
    }

    @Test
    void content_fits_its_hash_if_it_has_one() {
        var content = content("own-1");
        var hash = ContentHash.of(content);

        assertThat(one(hashed(content, hash)).readable()).isTrue();
        assertThat(one(hashed(content, null)).readable()).isTrue();
        assertThat(one(hashed(content.deepCopy().put("name", "Another"), hash)).notes())
                .extracting(Fault::field)
                .containsExactly("hash");
    }

    @Test
    void what_is_of_the_core_here_or_retired_is_passed_over_and_not_refused() {
        var core = one(technique("urn:plumbline:core:technique:cat_cow", content("cat_cow")));
        var unknown = one(technique("urn:plumbline:core:technique:cat_dog", content("cat_dog")));
        var retired = one(new Offered(TECHNIQUE, "", NORTHS, true, null, content("own-1"), List.of()));
        here.put(CatalogUrl.read(NORTHS).orElseThrow().idIn("south"), true);
        var retiredHere = one(technique(NORTHS, content("own-1")));

        assertThat(List.of(core, unknown, retired, retiredHere))
                .extracting(Finding::passedOver, Finding::readable, Finding::refused)
                .containsExactly(
                        tuple(true, false, false),
                        tuple(false, true, false),
                        tuple(true, false, false),
                        tuple(true, false, false));
    }

    @Test
    void references_follow_what_comes_along_and_what_came_before_and_leave_out_the_rest() {
        var before = "urn:plumbline:clinic:north:technique:own-before";
        here.put(CatalogUrl.read(before).orElseThrow().idIn("south"), false);
        var content = content("own-1");
        content.putArray("progressions")
                .add("own-2")
                .add("cat_cow")
                .add("own-before")
                .add("own-9")
                .add("dog_cow");
        content.putArray("regressions").add(7);

        var finding = all(
                        technique(NORTHS, content),
                        technique("urn:plumbline:clinic:north:technique:own-2", content("own-2")))
                .get(0);

        assertThat(finding.entry().path("progressions"))
                .extracting(JsonNode::textValue)
                .containsExactly(idHere("own-2"), "cat_cow", idHere("own-before"));
        assertThat(finding.notes()).extracting(Fault::why).allMatch(why -> why.startsWith("leaves out"));
        assertThat(finding.notes()).hasSize(2);
        assertThat(finding.entry().path("regressions").get(0).intValue()).isEqualTo(7);
    }

    @Test
    void the_techniques_of_a_template_are_those_of_here_and_an_unknown_one_stays() {
        ObjectNode content = JSON.createObjectNode().put("template", "own-t");
        var items = content.putArray("items");
        items.addObject()
                .put("technique", "own-1")
                .putObject("dose")
                .putObject("reps")
                .put("from", 8)
                .put("to", 12);
        items.addObject().put("technique", "own-9");

        var finding = all(
                        technique(NORTHS, content("own-1")),
                        new Offered(
                                TEMPLATE,
                                "",
                                "urn:plumbline:clinic:north:template:own-t",
                                false,
                                null,
                                content,
                                List.of()))
                .get(1);

        assertThat(finding.entry().path("items"))
                .extracting(item -> item.path("technique").textValue())
                .containsExactly(idHere("own-1"), "own-9");
        assertThat(finding.entry().at("/items/0/dose/reps").toString()).isEqualTo("[8,12]");
    }

    @Test
    void what_is_wrong_is_told_shortly_however_much_it_is() {
        var faults = Collections.nCopies(1000, new Fault("x".repeat(5000), "y".repeat(5000)));

        var finding = one(new Offered(TECHNIQUE, "", NORTHS, false, null, content("own-1"), faults));

        assertThat(finding.notes()).hasSize(21);
        assertThat(finding.notes().toString().length()).isLessThan(10_000);
    }

    private Finding one(Offered offered) {
        return all(offered).get(0);
    }

    private List<Finding> all(Offered... offered) {
        var inspection = new Inspection(new Consignment(List.of(offered), "south", (kind, ids) -> {
            var known = new HashMap<String, Shelf.Known>();
            ids.stream().filter(here::containsKey).forEach(id -> known.put(id, new Shelf.Known(id, here.get(id))));
            return known;
        }));
        return List.of(offered).stream().map(inspection::of).toList();
    }

    private static String idHere(String id) {
        return CatalogUrl.of("north", TECHNIQUE, id).idIn("south");
    }

    private static Offered technique(String url, ObjectNode content) {
        return new Offered(TECHNIQUE, "", url, false, null, content, List.of());
    }

    private static Offered hashed(ObjectNode content, String hash) {
        return new Offered(TECHNIQUE, "", NORTHS, false, hash, content, List.of());
    }

    private static ObjectNode content(String id) {
        ObjectNode content = JSON.valueToTree(Core.techniques().get(0));
        content.putArray("progressions");
        content.putArray("regressions");
        return content.put("technique", id);
    }
}
