package health.plumbline.e2e.stack;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the running {@link Stack}: one for all classes, started with the first and stopped after the last.
 * {@code PLUMBLINE_STACK} (or {@code -Dplumbline.stack}) names the stack file of one that runs already.
 */
public final class RunningStack implements ParameterResolver {

    private record Kept(Stack stack, AutoCloseable closing) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            closing.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RunningStack.class))
                .computeIfAbsent(Kept.class, first -> start(), Kept.class)
                .stack();
    }

    private static Kept start() {
        var given = given();
        if (!given.isEmpty()) {
            return new Kept(Stack.of(Path.of(given)), () -> {});
        }
        try {
            var started = StartedStack.start(
                    Path.of(System.getProperty("plumbline.root")), Path.of(System.getProperty("plumbline.target")));
            return new Kept(Stack.of(started.file()), started);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (IOException failed) {
            throw new IllegalStateException("The stack could not be started", failed);
        }
    }

    private static String given() {
        var property = System.getProperty("plumbline.stack", "");
        return property.isEmpty() ? System.getenv().getOrDefault("PLUMBLINE_STACK", "") : property;
    }
}
