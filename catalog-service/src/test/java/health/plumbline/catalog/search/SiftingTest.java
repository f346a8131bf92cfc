package health.plumbline.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.catalog.content.VocabularyFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiftingTest {

    private static final Listing ROW = listing("row", "strengthening", List.of("shoulder"), List.of("band"));
    private static final Listing SLIDE = listing("slide", "mobility", List.of("shoulder", "knee"), List.of());
    private static final Listing SQUAT = listing("squat", "strengthening", List.of("knee"), List.of("chair"));
    private static final List<Listing> ALL = List.of(ROW, SLIDE, SQUAT);

    @Test
    void of_one_facet_any_value_will_do_and_of_every_facet_one() {
        assertThat(sifting(Map.of()).sift(ALL)).isEqualTo(ALL);
        assertThat(sifting(Map.of(Facet.REGION, Set.of("shoulder", "knee"))).sift(ALL))
                .isEqualTo(ALL);
        assertThat(sifting(Map.of(Facet.REGION, Set.of("knee"), Facet.CATEGORY, Set.of("strengthening")))
                        .sift(ALL))
                .containsExactly(SQUAT);
    }

    @Test
    void a_count_says_what_choosing_that_value_would_show() {
        var chosen = sifting(Map.of(Facet.REGION, Set.of("shoulder")));

        assertThat(chosen.count(ALL).get("category"))
                .containsExactly(count("activation", 1), count("mobility", 1), count("strengthening", 1));
        assertThat(chosen.count(ALL).get("equipment")).containsExactly(count("band", 1), count("none", 1));
        assertThat(chosen.count(ALL).get("owner")).containsExactly(count("core", 2));
    }

    @Test
    void what_is_chosen_does_not_narrow_its_own_facet_and_stays_on_show_at_nought() {
        assertThat(sifting(Map.of(Facet.REGION, Set.of("shoulder"))).count(ALL).get("region"))
                .containsExactly(count("knee", 2), count("shoulder", 2));
        assertThat(sifting(Map.of(Facet.REGION, Set.of("neck"))).count(ALL).get("region"))
                .containsExactly(count("knee", 2), count("shoulder", 2), count("neck", 0));
    }

    private static Sifting sifting(Map<Facet, Set<String>> chosen) {
        return new Sifting(chosen, VocabularyFile.read());
    }

    private static Sifting.Count count(String value, int count) {
        return new Sifting.Count(value, count);
    }

    private static Listing listing(String id, String category, List<String> regions, List<String> equipment) {
        return new Listing(
                id,
                false,
                1,
                id,
                category,
                "standing",
                "neutral",
                regions,
                List.of(),
                equipment,
                List.of(),
                false,
                BigDecimal.ZERO,
                false,
                null);
    }
}
