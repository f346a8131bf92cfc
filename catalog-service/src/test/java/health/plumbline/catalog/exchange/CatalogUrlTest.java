package health.plumbline.catalog.exchange;

import static health.plumbline.catalog.exchange.EntryKind.TECHNIQUE;
import static health.plumbline.catalog.exchange.EntryKind.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogUrlTest {

    private static final CatalogUrl NORTHS = CatalogUrl.of("north", TECHNIQUE, "own-1");

    @Test
    void it_is_read_as_it_was_written_whatever_a_clinic_is_called() {
        for (var url : List.of(
                NORTHS,
                CatalogUrl.core(TECHNIQUE, "cat_cow"),
                CatalogUrl.core(TEMPLATE, "TPL-NECK-1"),
                CatalogUrl.of("St. Ann's: Köln & Bonn*+~", TECHNIQUE, "own-1"))) {
            assertThat(CatalogUrl.read(url.toString())).contains(url);
        }
        assertThat(NORTHS).hasToString("urn:plumbline:clinic:north:technique:own-1");
    }

    @Test
    void what_has_another_form_is_none() {
        for (var url : List.of(
                "",
                "urn:plumbline:core:technique:",
                "urn:plumbline:core:recipe:cat_cow",
                "urn:plumbline:core:technique:own-1",
                "urn:plumbline:clinic:north:technique:cat_cow",
                "urn:plumbline:clinic::technique:own-1",
                "urn:plumbline:clinic:north:technique:own-1:more",
                "https://plumbline.example/own-1")) {
            assertThat(CatalogUrl.read(url)).as(url).isEmpty();
        }
    }

    @Test
    void at_home_it_keeps_its_id_and_elsewhere_it_gets_one_that_follows_from_where_it_comes_from() {
        assertThat(NORTHS.idIn("north")).isEqualTo("own-1");

        var inSouth = NORTHS.idIn("south");
        assertThat(inSouth).matches("own-[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(NORTHS.idIn("south")).isEqualTo(inSouth);
        assertThat(CatalogUrl.of("west", TECHNIQUE, "own-1").idIn("south")).isNotEqualTo(inSouth);
        assertThat(CatalogUrl.of("north", TECHNIQUE, "own-2").idIn("south")).isNotEqualTo(inSouth);
        assertThat(CatalogUrl.core(TECHNIQUE, "cat_cow").idIn("south")).startsWith("own-");
    }

    @Test
    void what_it_refers_to_is_the_owner_s_or_the_core_s() {
        assertThat(NORTHS.technique("own-2")).isEqualTo(CatalogUrl.of("north", TECHNIQUE, "own-2"));
        assertThat(NORTHS.technique("cat_cow")).isEqualTo(CatalogUrl.core(TECHNIQUE, "cat_cow"));
    }
}
