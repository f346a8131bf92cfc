package health.plumbline.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the person asked for.
 *
 * @param data where everything that survives a stop is kept
 * @param stack the file that tells scripts and tests the addresses
 * @param java the JDK to run with; empty for the newest one found
 */
record Options(
        boolean help,
        boolean fresh,
        boolean infrastructureOnly,
        boolean demo,
        Path data,
        Path stack,
        Optional<Path> java,
        Ports ports) {

    /** Flags win over the environment, the environment over what is usual. */
    static Options parse(Path root, List<String> arguments, Map<String, String> environment) {
        var reading = new Reading(root, arguments, environment);
        reading.readAll();
        return reading.options();
    }

    private static final class Reading {

        private final Path root;
        private final ArrayDeque<String> left;
        private final Map<String, String> environment;
        private final Map<Port, Integer> chosen = new EnumMap<>(Port.class);
        private boolean help;
        private boolean fresh;
        private boolean infrastructureOnly;
        private boolean demo = true;
        private Path data;
        private Optional<Path> stack = Optional.empty();
        private Optional<Path> java = Optional.empty();
        private int offset;

        Reading(Path root, List<String> arguments, Map<String, String> environment) {
            this.left = new ArrayDeque<>(arguments);
            this.environment = environment;
            this.root = root;
            this.data = root.resolve("deploy/local/data");
        }

        void readAll() {
            offset = number("PLUMBLINE_PORT_OFFSET", environment.getOrDefault("PLUMBLINE_PORT_OFFSET", "0"));
            for (var port : Port.values()) {
                var value = environment.get(port.variable());
                if (value != null) {
                    chosen.put(port, number(port.variable(), value));
                }
            }
            while (!left.isEmpty()) {
                read(left.pop());
            }
        }

        private void read(String flag) {
            switch (flag) {
                case "--help", "-h" -> help = true;
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                case "--only" -> only(value(flag));
                case "--data" -> data = Path.of(value(flag));
                case "--stack" -> stack = Optional.of(Path.of(value(flag)));
                case "--java" -> java = Optional.of(Path.of(value(flag)));
                case "--port" -> port(value(flag));
                case "--port-offset" -> offset = number(flag, value(flag));
                default -> throw new Refusal("Unknown option " + flag + "; deploy/up --help lists them");
            }
        }

        private void only(String what) {
            if (!what.equals("infrastructure")) {
                throw new Refusal("--only knows 'infrastructure', not '" + what + "'");
            }
            infrastructureOnly = true;
        }

        private void port(String pair) {
            var parts = pair.split("=", 2);
            var port = Port.named(parts[0])
                    .orElseThrow(() ->
                            new Refusal("There is no port called '" + parts[0] + "'; deploy/up --help lists them"));
            if (parts.length < 2) {
                throw new Refusal("--port wants NAME=NUMBER, for example --port workspace=9080");
            }
            chosen.put(port, number("--port " + parts[0], parts[1]));
        }

        private String value(String flag) {
            if (left.isEmpty()) {
                throw new Refusal(flag + " wants a value; deploy/up --help says which");
            }
            return left.pop();
        }

        private static int number(String what, String text) {
            try {
                return Integer.parseInt(text.strip());
            } catch (NumberFormatException notOne) {
                throw new Refusal(what + " wants a number, not '" + text + "'");
            }
        }

        /** Two stacks side by side must not write over each other's. */
        private Path usualStack() {
            var usualData = root.resolve("deploy/local/data").toAbsolutePath().normalize();
            return data.toAbsolutePath().normalize().equals(usualData)
                    ? root.resolve("deploy/local/target/stack.json")
                    : data.resolve("stack.json");
        }

        Options options() {
            var numbers = Ports.usual(offset);
            numbers.putAll(chosen);
            return new Options(
                    help,
                    fresh,
                    infrastructureOnly,
                    demo && !infrastructureOnly,
                    data.toAbsolutePath().normalize(),
                    stack.orElseGet(this::usualStack).toAbsolutePath().normalize(),
                    java,
                    new Ports(numbers));
        }
    }
}
