package health.plumbline.load;

import health.plumbline.e2e.stack.Stack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Measures and prints; {@code deploy/load/run} starts it. */
public final class Load {

    private Load() {}

    /** @param arguments the stack file of a running stack; without it only what needs none is measured */
    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "%s, %d cores, %s %s, Java %s%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"));
        new EvaluationLoad().measure().forEach(System.out::println);
        for (var stackFile : List.of(arguments)) {
            new AnswerLoad(Stack.of(Path.of(stackFile))).measure().forEach(System.out::println);
        }
    }
}
