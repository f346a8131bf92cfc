package health.plumbline.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.catalog.media.picture.PictureSamples;
import health.plumbline.catalog.media.video.FilmSamples;
import health.plumbline.platform.problem.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareMediaTest {

    @TempDir
    Path bench;

    @Test
    void a_picture_waits_for_its_turn_and_not_for_ever() throws IOException {
        var nobody = new PrepareMedia(0, Duration.ZERO);

        assertThatThrownBy(() -> nobody.from(upload(PictureSamples.png(8, 8)), bench))
                .isInstanceOf(Rejection.class)
                .extracting("code")
                .isEqualTo("media-busy");
        assertThat(nobody.from(upload(FilmSamples.film(3)), bench).kind()).isEqualTo(MediaKind.MP4);
    }

    @Test
    void a_refused_picture_gives_its_turn_back() throws IOException {
        var one = new PrepareMedia(1, Duration.ZERO);
        var half = Arrays.copyOf(PictureSamples.png(8, 8), 30);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> one.from(upload(half), bench))
                    .isInstanceOf(Rejection.class)
                    .extracting("code")
                    .isEqualTo("media-broken");
        }
        assertThat(one.from(upload(PictureSamples.png(8, 8)), bench).width()).isEqualTo(8);
    }

    private Path upload(byte[] bytes) throws IOException {
        return Files.write(bench.resolve("upload"), bytes);
    }
}
