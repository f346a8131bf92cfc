package health.plumbline.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The port number of every part of the stack. */
public record Ports(Map<Port, Integer> numbers) {

    private static final int HIGHEST = 65_535;

    public Ports {
        var owners = new HashMap<Integer, Port>();
        for (var port : Port.values()) {
            int number = numbers.get(port);
            if (number < 1 || number > HIGHEST) {
                throw new Refusal("Port " + number + " (" + port.word() + ") is not between 1 and " + HIGHEST);
            }
            var other = owners.put(number, port);
            if (other != null) {
                throw new Refusal("Port " + number + " is given to both " + other.word() + " and " + port.word());
            }
        }
        numbers = Map.copyOf(numbers);
    }

    /** The usual ports, each moved by {@code offset}. */
    public static Map<Port, Integer> usual(int offset) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            numbers.put(port, port.usual() + offset);
        }
        return numbers;
    }

    public int of(Port port) {
        return numbers.get(port);
    }

    public String url(Port port) {
        return "http://localhost:" + of(port);
    }

    /** All ports somebody else listens on, so that one look tells everything there is to free or to change. */
    void mustBeFree(Collection<Port> wanted) {
        List<String> taken = new ArrayList<>();
        for (var port : wanted) {
            if (taken(of(port))) {
                taken.add("Port " + of(port) + " (" + port.purpose()
                        + ") is taken; free it or choose another with --port " + port.word() + "=NUMBER");
            }
        }
        if (!taken.isEmpty()) {
            throw new Refusal(String.join(System.lineSeparator(), taken));
        }
    }

    private static boolean taken(int number) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return false;
        } catch (IOException inUse) {
            return true;
        }
    }
}
