package health.plumbline.load;

import health.plumbline.e2e.stack.Stack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Measures and prints; {@code deploy/load/run} starts it. */
public final class Load {

    private static final String SEARCH = "search";

    private Load() {}

    /**
     * @param arguments {@code search}, which starts a catalog-service of its own; or the stack file of a running stack;
     *     or nothing, for what needs none
     */
    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "%s, %d cores, %s %s, Java %s%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"));
        if (List.of(arguments).equals(List.of(SEARCH))) {
            var root = Path.of(System.getProperty("plumbline.root", "."));
            new SearchLoad(root).measure().forEach(System.out::println);
            // What the test kit started lives as long as this process.
            System.exit(0);
        }
        new EvaluationLoad().measure().forEach(System.out::println);
        for (var stackFile : List.of(arguments)) {
            new AnswerLoad(Stack.of(Path.of(stackFile))).measure().forEach(System.out::println);
        }
    }
}
