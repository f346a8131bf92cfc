package health.plumbline.catalog.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** In a bucket that speaks S3. */
public final class S3MediaStore implements MediaStore {

    private static final String PREFIX = "media/";

    private final S3Client client;
    private final String bucket;

    public S3MediaStore(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void put(MediaKey key, Path file) throws IOException {
        try {
            // Again if it is there already: the bytes are the same, and asking first would take as long.
            client.putObject(
                    put -> put.bucket(bucket).key(place(key)).contentType("application/octet-stream"),
                    RequestBody.fromFile(file));
        } catch (SdkException failed) {
            throw new IOException("The bucket did not take an object", failed);
        }
    }

    @Override
    public InputStream open(MediaKey key, long offset, long length) throws IOException {
        try {
            return client.getObject(get ->
                    get.bucket(bucket).key(place(key)).range("bytes=%d-%d".formatted(offset, offset + length - 1)));
        } catch (NoSuchKeyException missing) {
            throw (IOException) new NoSuchFileException(key.hash()).initCause(missing);
        } catch (SdkException failed) {
            throw new IOException("The bucket did not give an object", failed);
        }
    }

    @Override
    public void delete(MediaKey key) throws IOException {
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(place(key)));
        } catch (SdkException failed) {
            throw new IOException("The bucket did not delete an object", failed);
        }
    }

    private static String place(MediaKey key) {
        return PREFIX + key.path();
    }
}
