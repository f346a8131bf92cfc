package health.plumbline.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.catalog.technique.OwnTechniques;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class AttachMediaTest {

    private static final AlternativeText WORDS = new AlternativeText("Something");

    @Inject
    OwnTechniques owns;

    @Inject
    AttachMedia attach;

    @Inject
    Media media;

    @TempDir
    Path folder;

    @Test
    void bytes_whose_row_the_database_refuses_do_not_stay() throws Exception {
        var technique = owns.of("north", "Refused late");
        var before = MediaFolder.files();
        // A picture without a size is no row.
        var wrong = new Prepared(MediaKind.PNG, file(), hash(), 3, null, null, null);

        assertThatThrownBy(() -> TestClinics.in("north", () -> attach.to(technique, wrong, WORDS)))
                .hasMessageContaining("medium_is_a_picture_or_a_video");

        assertThat(MediaFolder.files()).isEqualTo(before);
    }

    @Test
    void of_many_who_attach_at_once_no_more_get_in_than_may() throws Exception {
        var technique = owns.of("north", "In demand");
        var people = Executors.newFixedThreadPool(4);
        try {
            var tries = IntStream.range(0, 12)
                    .mapToObj(one -> CompletableFuture.supplyAsync(() -> tried(technique), people))
                    .toList();
            assertThat(tries.stream().map(CompletableFuture::join).filter(Objects::nonNull))
                    .hasSize(Allowance.PICTURES_OF_A_TECHNIQUE);
        } finally {
            people.shutdown();
        }
        assertThat(TestClinics.in("north", () -> media.of(technique))).hasSize(Allowance.PICTURES_OF_A_TECHNIQUE);
    }

    @Test
    void the_same_at_once_gets_in_once_and_its_bytes_stay() throws Exception {
        var technique = owns.of("north", "Sent twice");
        var file = file();
        var hash = hash();
        var people = Executors.newFixedThreadPool(4);
        try {
            var tries = IntStream.range(0, 8)
                    .mapToObj(one -> CompletableFuture.supplyAsync(() -> tried(technique, file, hash), people))
                    .toList();
            assertThat(tries.stream().map(CompletableFuture::join).filter(Objects::nonNull))
                    .hasSize(1);
        } finally {
            people.shutdown();
        }
        assertThat(MediaFolder.kept()).anyMatch(kept -> kept.endsWith(hash));
    }

    private Medium tried(String technique) {
        try {
            return tried(technique, file(), hash());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Medium tried(String technique, Path file, String hash) {
        try {
            var one = new Prepared(MediaKind.PNG, file, hash, 3, 1, 1, null);
            return TestClinics.in("north", () -> attach.to(technique, one, WORDS));
        } catch (Rejection refused) {
            assertThat(refused.code()).isIn(List.of("technique-media-full", "media-exists"));
            return null;
        }
    }

    private Path file() throws Exception {
        return Files.writeString(folder.resolve(UUID.randomUUID().toString()), "one");
    }

    private static String hash() {
        return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    }
}
