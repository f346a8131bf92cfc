package health.plumbline.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the person at the terminal sees while the stack starts: one line per finished component, and below them, on a
 * terminal, one line that is rewritten with what is going on.
 */
public final class Progress {

    private static final String WAITING = "waiting";
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final int columns;
    private final List<Running> running = new ArrayList<>();

    public Progress(PrintStream out, boolean terminal, int columns) {
        this.out = out;
        this.terminal = terminal;
        this.columns = columns;
    }

    public Running begin(String title) {
        var step = new Running(title);
        synchronized (this) {
            running.add(step);
            paint();
        }
        return step;
    }

    public synchronized void say(String line) {
        wipe();
        out.println(line);
        paint();
    }

    /** Keeps the seconds of the rewritten line going. */
    synchronized void tick() {
        paint();
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private void wipe() {
        if (terminal && !running.isEmpty()) {
            out.print(CLEAR);
        }
    }

    private void paint() {
        if (!terminal || running.isEmpty()) {
            return;
        }
        var line = running.stream()
                .filter(step -> !step.doing.equals(WAITING))
                .map(Running::inWords)
                .collect(Collectors.joining("   "));
        int most = Math.max(20, columns - 3);
        out.print(CLEAR + "  " + (line.length() > most ? line.substring(0, most - 1) + "…" : line));
        out.flush();
    }

    /** One component on its way. */
    public final class Running implements Step {

        private final String title;
        private long began = System.nanoTime();
        private String doing = WAITING;

        private Running(String title) {
            this.title = title;
        }

        @Override
        public void now(String what) {
            synchronized (Progress.this) {
                if (doing.equals(WAITING)) {
                    // Waiting for another component is that one's time.
                    began = System.nanoTime();
                }
                doing = what;
                if (terminal) {
                    paint();
                } else {
                    out.printf("  %-24s %s%n", title, what);
                }
            }
        }

        @Override
        public void percent(String what, int percent) {
            synchronized (Progress.this) {
                doing = what + " " + percent + " %";
                if (terminal) {
                    paint();
                }
            }
        }

        public void done(String where) {
            end(String.format("  %-24s ready %8s   %s", title, seconds(elapsed()), where));
        }

        public void failed() {
            end(String.format("  %-24s FAILED while %s (%s)", title, doing, seconds(elapsed())));
        }

        /** Given up because something else failed, or because of Ctrl-C. */
        public void dropped() {
            synchronized (Progress.this) {
                wipe();
                running.remove(this);
                paint();
            }
        }

        private void end(String line) {
            synchronized (Progress.this) {
                wipe();
                running.remove(this);
                out.println(line);
                paint();
            }
        }

        private Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - began);
        }

        private String inWords() {
            return title + ": " + doing + " " + elapsed().toSeconds() + " s";
        }
    }
}
