package health.plumbline.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    @Test
    void the_order_of_fields_and_white_space_do_not_matter() {
        assertThat(ContentHash.of(json("{\"title\":\"Back\",\"items\":[1,2]}")))
                .isEqualTo(ContentHash.of(json("{ \"items\" : [1, 2], \"title\" : \"Back\" }")));
    }

    @Test
    void the_order_of_items_matters() {
        assertThat(ContentHash.of(json("[1,2]"))).isNotEqualTo(ContentHash.of(json("[2,1]")));
    }

    @Test
    void letters_that_only_look_alike_are_not_alike() {
        assertThat(ContentHash.of(json("[\"cat\"]"))).isNotEqualTo(ContentHash.of(json("[\"c\u0430t\"]")));
    }

    @Test
    void numbers_are_written_as_the_standard_says() {
        assertThat(ContentHash.canonical(json("{\"minutes\":5.0,\"b\":1e2}"))).isEqualTo("{\"b\":100,\"minutes\":5}");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
