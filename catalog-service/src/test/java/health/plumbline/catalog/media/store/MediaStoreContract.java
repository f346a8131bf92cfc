package health.plumbline.catalog.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does. */
abstract class MediaStoreContract {

    static final MediaKey KEY = new MediaKey("north", "ab".repeat(32));
    private static final String CONTENT = "0123456789";

    @TempDir
    Path folder;

    private MediaStore store;
    private Path file;

    abstract MediaStore store();

    @BeforeEach
    void set() throws IOException {
        store = store();
        store.delete(KEY);
        file = Files.writeString(folder.resolve("file"), CONTENT);
    }

    @Test
    void what_is_put_can_be_read_whole_and_in_part() throws IOException {
        store.put(KEY, file);

        assertThat(read(KEY, 0, 10)).isEqualTo(CONTENT);
        assertThat(read(KEY, 3, 4)).isEqualTo("3456");
        assertThat(read(KEY, 9, 1)).isEqualTo("9");
        assertThat(file).as("stays the caller's").exists();
    }

    @Test
    void putting_it_again_changes_nothing() throws IOException {
        store.put(KEY, file);
        store.put(KEY, file);

        assertThat(read(KEY, 0, 10)).isEqualTo(CONTENT);
    }

    @Test
    void the_same_content_of_two_clinics_is_two_things() throws IOException {
        var souths = new MediaKey("south", KEY.hash());
        store.put(KEY, file);
        assertThatThrownBy(() -> read(souths, 0, 10)).isInstanceOf(NoSuchFileException.class);

        store.put(souths, file);
        store.delete(KEY);

        assertThatThrownBy(() -> read(KEY, 0, 10)).isInstanceOf(NoSuchFileException.class);
        assertThat(read(souths, 0, 10)).isEqualTo(CONTENT);
        store.delete(souths);
    }

    @Test
    void what_is_not_there_cannot_be_read_and_need_not_be_deleted() throws IOException {
        store.delete(KEY);

        assertThatThrownBy(() -> read(KEY, 0, 10)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_file_of_many_megabytes_goes_in_and_out() throws IOException {
        var large = "0123456789abcdef".repeat(1 << 20);
        store.put(KEY, Files.writeString(folder.resolve("large"), large));

        assertThat(read(KEY, 0, large.length())).isEqualTo(large);
    }

    private String read(MediaKey key, long offset, long length) throws IOException {
        try (var in = store.open(key, offset, length)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
