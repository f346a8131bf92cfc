package health.plumbline.platform.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days in a row, drawn by the server as one small picture whose words say the same. */
public record DayStrip(int width, List<Cell> cells, String words) {

    /** What a day was. A day nobody reported on is drawn differently from one that was declined: unknown is not zero. */
    public enum Day {
        DONE("full", 0, "done"),
        PARTLY("part", 6, "partly done"),
        DECLINED("missed", 10, "declined"),
        NO_REPORT("silent", 12, "no report"),
        HELD("held", 12, "on hold"),
        NOTHING_DUE("free", 14, "nothing due");

        final String style;
        final int top;
        final String word;

        Day(String style, int top, String word) {
            this.style = style;
            this.top = top;
            this.word = word;
        }
    }

    public record Cell(int x, int y, int height, String style, String words) {}

    private static final int STEP = 6;
    private static final int HEIGHT = 16;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** @param first the local date of the first of the days */
    public static DayStrip of(LocalDate first, List<Day> days) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            cells.add(new Cell(
                    i * STEP, day.top, HEIGHT - day.top, day.style, DATE.format(first.plusDays(i)) + ": " + day.word));
        }
        return new DayStrip(Math.max(1, days.size() * STEP - 1), List.copyOf(cells), words(days));
    }

    private static String words(List<Day> days) {
        return "Of %d days: %d done, %d partly, %d declined, %d without a report, %d on hold, %d with nothing due"
                .formatted(
                        days.size(),
                        count(days, Day.DONE),
                        count(days, Day.PARTLY),
                        count(days, Day.DECLINED),
                        count(days, Day.NO_REPORT),
                        count(days, Day.HELD),
                        count(days, Day.NOTHING_DUE));
    }

    private static long count(List<Day> days, Day kind) {
        return days.stream().filter(kind::equals).count();
    }
}
