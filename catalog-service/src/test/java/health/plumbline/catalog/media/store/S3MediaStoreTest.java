package health.plumbline.catalog.media.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

class S3MediaStoreTest extends MediaStoreContract {

    private static final String BUCKET = "media-of-plumbline";

    private static S3Server server;
    private static S3Client client;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = S3Server.start(folder);
        client = server.bucket(BUCKET).client();
        client.createBucket(create -> create.bucket(BUCKET));
    }

    @AfterAll
    static void stop() {
        if (client != null) {
            client.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Override
    MediaStore store() {
        return new S3MediaStore(client, BUCKET);
    }

    @Test
    void a_wrong_secret_is_a_failure_and_not_a_missing_thing() throws IOException {
        var file = Files.writeString(folder.resolve("one"), "1");
        try (var stranger = server.bucket(BUCKET, "another").client()) {
            var store = new S3MediaStore(stranger, BUCKET);

            assertThatThrownBy(() -> store.put(KEY, file)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> store.open(KEY, 0, 1))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> store.delete(KEY)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_bucket_that_is_not_there_is_a_failure() throws IOException {
        var store = new S3MediaStore(client, "another-bucket");
        var file = Files.writeString(folder.resolve("one"), "1");

        assertThatThrownBy(() -> store.put(KEY, file)).isInstanceOf(IOException.class);
    }
}
