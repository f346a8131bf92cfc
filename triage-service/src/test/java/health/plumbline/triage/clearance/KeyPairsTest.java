package health.plumbline.triage.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.interfaces.ECPublicKey;
import org.junit.jupiter.api.Test;

class KeyPairsTest {

    @Test
    void a_pair_is_on_p256_and_each_is_another() {
        var pair = KeyPairs.generated();

        assertThat(pair.getPublic()).isInstanceOfSatisfying(ECPublicKey.class, key -> assertThat(
                        key.getParams().getOrder().bitLength())
                .isEqualTo(256));
        assertThat(KeyPairs.generated().getPublic()).isNotEqualTo(pair.getPublic());
    }

    @Test
    void what_was_written_down_is_read_as_the_same_key() {
        var pair = KeyPairs.generated();

        assertThat(KeyPairs.privateKey(KeyPairs.text(pair.getPrivate().getEncoded())))
                .isEqualTo(pair.getPrivate());
        assertThat(KeyPairs.publicKey(KeyPairs.text(pair.getPublic().getEncoded())))
                .isEqualTo(pair.getPublic());
    }

    @Test
    void what_is_no_key_is_not_read_as_one() {
        var none = KeyPairs.text(new byte[] {1, 2, 3});

        assertThatThrownBy(() -> KeyPairs.privateKey(none)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> KeyPairs.publicKey(none)).isInstanceOf(IllegalStateException.class);
    }
}
