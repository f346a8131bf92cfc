package health.plumbline.catalog.media;

import health.plumbline.catalog.media.store.Bucket;
import health.plumbline.catalog.media.store.FileMediaStore;
import health.plumbline.catalog.media.store.MediaStore;
import health.plumbline.catalog.media.store.S3MediaStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The store that the settings name. */
@ApplicationScoped
class StoreOfChoice {

    @ConfigProperty(name = "plumbline.media.store")
    String store;

    @ConfigProperty(name = "plumbline.media.directory")
    Path directory;

    @ConfigProperty(name = "plumbline.media.s3.bucket")
    Optional<String> bucket;

    @ConfigProperty(name = "plumbline.media.s3.region")
    String region;

    @ConfigProperty(name = "plumbline.media.s3.endpoint")
    Optional<URI> endpoint;

    @ConfigProperty(name = "plumbline.media.s3.access-key")
    Optional<String> accessKey;

    @ConfigProperty(name = "plumbline.media.s3.secret-key")
    Optional<String> secretKey;

    @Produces
    @ApplicationScoped
    MediaStore store() {
        return switch (store) {
            case "file" -> new FileMediaStore(directory.resolve("kept"));
            case "s3" -> {
                var name = bucket.orElseThrow(() -> new IllegalStateException("plumbline.media.s3.bucket is not set"));
                yield new S3MediaStore(new Bucket(name, region, endpoint, accessKey, secretKey).client(), name);
            }
            default -> throw new IllegalStateException("plumbline.media.store is neither file nor s3");
        };
    }
}
