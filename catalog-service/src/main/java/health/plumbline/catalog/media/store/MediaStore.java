package health.plumbline.catalog.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Keeps bytes by their hash. Whether somebody still needs them is known elsewhere. */
public interface MediaStore {

    /** Whole or not at all; keeping what is there already changes nothing. The file stays the caller's. */
    void put(MediaKey key, Path file) throws IOException;

    /**
     * @param length how many bytes from the offset on, all of them there
     * @throws NoSuchFileException if nothing is kept under the key
     */
    InputStream open(MediaKey key, long offset, long length) throws IOException;

    /** Deleting what is not there changes nothing. */
    void delete(MediaKey key) throws IOException;
}
