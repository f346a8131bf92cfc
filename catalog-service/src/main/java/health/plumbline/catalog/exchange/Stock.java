package health.plumbline.catalog.exchange;

import java.util.function.Consumer;

/** What goes into an export, handed out one by one so that never all of it is held. */
@FunctionalInterface
public interface Stock {

    void each(EntryKind kind, Consumer<Shelved> taker);
}
