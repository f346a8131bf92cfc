package health.plumbline.catalog.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileMediaStoreTest extends MediaStoreContract {

    @Override
    MediaStore store() {
        return new FileMediaStore(folder.resolve("kept"));
    }

    @Test
    void it_lies_two_levels_deep_and_nothing_lies_beside_it() throws IOException {
        var kept = folder.resolve("kept");
        store().put(KEY, Files.writeString(folder.resolve("one"), "1"));

        try (var files = Files.walk(kept)) {
            assertThat(files.filter(Files::isRegularFile).map(kept::relativize).map(Path::toString))
                    .singleElement()
                    .asString()
                    .matches("[0-9a-f]{32}/ab/ab/(ab){32}");
        }
    }

    @Test
    void a_put_that_fails_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> store().put(KEY, folder.resolve("missing"))).isInstanceOf(IOException.class);

        try (var files = Files.walk(folder.resolve("kept"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void no_hash_and_no_clinic_leads_out_of_the_folder() {
        for (var hash : new String[] {"../../etc/passwd", "", "AB".repeat(32), "ab".repeat(31) + "/."}) {
            assertThatThrownBy(() -> new MediaKey("north", hash)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new MediaKey("../../..", "ab".repeat(32)).path()).doesNotContain("..");
    }
}
