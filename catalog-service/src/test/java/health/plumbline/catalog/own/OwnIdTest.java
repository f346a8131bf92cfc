package health.plumbline.catalog.own;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnIdTest {

    @ParameterizedTest
    @CsvSource({
        "Wall slide with a towel,own-wall-slide-with-a-towel",
        "  Brücke (einbeinig)!,own-brucke-einbeinig",
        "Große Füße,own-grosse-fusse",
        "90/90 rest,own-90-90-rest",
        "橋のポーズ,own-technique",
        "---,own-technique"
    })
    void an_id_reads_like_the_name(String name, String id) {
        assertThat(OwnId.of(name)).isEqualTo(id);
    }

    @Test
    void a_long_name_is_cut_so_that_a_number_fits_behind_it() {
        var id = OwnId.of("very long name ".repeat(8));

        assertThat(id).hasSizeLessThanOrEqualTo(52).matches("own-[a-z0-9-]*[a-z0-9]");
    }
}
