package health.plumbline.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkSecretTest {

    @Test
    void each_is_another_and_fits_an_address() {
        var secret = LinkSecret.fresh();

        assertThat(secret.inLink()).matches("[A-Za-z0-9_-]{43}");
        assertThat(LinkSecret.fresh().inLink()).isNotEqualTo(secret.inLink());
    }

    @Test
    void what_a_link_brings_back_has_the_hash_that_was_kept() {
        var secret = LinkSecret.fresh();

        assertThat(LinkSecret.of(secret.inLink()))
                .hasValueSatisfying(back -> assertThat(back.hash()).isEqualTo(secret.hash()));
    }

    @Test
    void the_hash_is_the_one_that_is_in_the_tables() {
        assertThat(LinkSecret.of("a".repeat(43)).orElseThrow().hash())
                .isEqualTo("66d34fba71f8f450f7e45598853e53bfc23bbd129027cbb131a2f4ffd7878cd0");
    }

    @Test
    void what_cannot_be_one_is_none() {
        for (var text :
                new String[] {null, "", "x", "a".repeat(42), "a".repeat(44), "a".repeat(42) + "=", "ä".repeat(43)}) {
            assertThat(LinkSecret.of(text)).as(text).isEmpty();
        }
    }

    @Test
    void it_says_what_it_is_and_does_not_show_itself() {
        var secret = LinkSecret.fresh();

        assertThat(secret).asString().isEqualTo("LinkSecret").doesNotContain(secret.inLink());
    }
}
