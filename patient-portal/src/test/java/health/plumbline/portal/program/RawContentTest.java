package health.plumbline.portal.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RawContentTest {

    @Test
    void the_content_keeps_every_byte_it_came_with() {
        var content = "{ \"a\" : 1.0,\n  \"b\":[ \"é\\u0041\", {\"content\":{}} ] }";

        assertThat(RawContent.of("{\"x\":{\"content\":{\"no\":1}}, \"content\" :  " + content + " ,\"y\":\"}\"}"))
                .isEqualTo(content);
    }

    @Test
    void a_fact_with_no_content_two_contents_or_no_object_is_refused() {
        for (var fact : new String[] {"{}", "{\"content\":1}", "{\"content\":[]}", "{\"content\":{},\"content\":{}}"}) {
            assertThatThrownBy(() -> RawContent.of(fact)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
