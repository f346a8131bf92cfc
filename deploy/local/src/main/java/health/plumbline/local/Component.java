package health.plumbline.local;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** One part of the stack. Starting it again after it died is the same as starting it. */
public interface Component {

    /** Short and stable: the name of its log, of its entry in the stack file and of its pid file. */
    String name();

    /** As people know it. */
    String title();

    /** Where it can be reached. */
    String address();

    /** The names of the components that must be ready before this one starts. */
    default Set<String> needs() {
        return Set.of();
    }

    /** Work that needs nothing else to run, such as unpacking. */
    default void prepare(Step step) throws IOException, InterruptedException {}

    /** Returns when it is ready to be used. */
    void start(Step step) throws IOException, InterruptedException;

    /** Returns when it is gone. Harmless when it never started. */
    void stop() throws IOException, InterruptedException;

    /** Empty when it lives inside the launcher. */
    Optional<Process> process();
}
