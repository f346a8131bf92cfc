package health.plumbline.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Only one launcher may use a data directory. The lock goes with the process, however that ends. */
final class DataLock implements AutoCloseable {

    static final String NAME = "launcher.lock";

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataLock of(Path data) throws IOException {
        var file = Files.createDirectories(data).resolve(NAME);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            var holder = Files.readString(file).strip();
            throw new Refusal("The stack is already running on " + data + " (launcher pid " + holder
                    + "); stop it, or use another directory with --data and other ports with --port-offset");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes()));
        return new DataLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
