package health.plumbline.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Installations for tests: this checkout, a data directory of their own, ports nobody uses. */
public final class Sites {

    private Sites() {}

    public static Site in(Path data) {
        try {
            var folders = new Folders(checkout(), data);
            Files.createDirectories(folders.logs());
            Files.createDirectories(folders.running());
            var jdk = Jdk.chosen(Path.of(System.getProperty("java.home")));
            return new Site(folders, freePorts(), new Secrets(folders.secrets()), jdk, new Children(folders.running()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Path checkout() {
        return Path.of("../..").toAbsolutePath().normalize();
    }

    /** All sockets are held until all are known, so that no number comes twice. */
    static Ports freePorts() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            var numbers = new EnumMap<Port, Integer>(Port.class);
            for (var port : Port.values()) {
                var socket = new ServerSocket(0);
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            return new Ports(numbers);
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }

    public static Step silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()), false, 80).begin("test");
    }
}
