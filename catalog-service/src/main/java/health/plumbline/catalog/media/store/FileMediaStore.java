package health.plumbline.catalog.media.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** In a folder of the machine, two levels deep by hash, which several instances may share. */
public final class FileMediaStore implements MediaStore {

    private final Path folder;

    public FileMediaStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(MediaKey key, Path file) throws IOException {
        var place = place(key);
        if (Files.exists(place)) {
            return;
        }
        Files.createDirectories(place.getParent());
        // Beside its place, because only within one file system a move is whole or not at all.
        var arriving = Files.createTempFile(place.getParent(), "arriving-", "");
        try {
            Files.copy(file, arriving, StandardCopyOption.REPLACE_EXISTING);
            try (var channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    @Override
    public InputStream open(MediaKey key, long offset, long length) throws IOException {
        var channel = FileChannel.open(place(key), StandardOpenOption.READ);
        channel.position(offset);
        return new FirstBytes(Channels.newInputStream(channel), length);
    }

    @Override
    public void delete(MediaKey key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    private Path place(MediaKey key) {
        return folder.resolve(key.path());
    }

    private static final class FirstBytes extends FilterInputStream {

        private long left;

        FirstBytes(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = in.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
