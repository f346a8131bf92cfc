package health.plumbline.program.adherence;

import java.time.LocalDate;

/** Which local days a figure is about. */
public enum Window {
    LAST_7_DAYS("7d", 7),
    LAST_28_DAYS("28d", 28),
    WHOLE_PROGRAM("whole", 0);

    private final String code;
    private final int days;

    Window(String code, int days) {
        this.code = code;
        this.days = days;
    }

    public String code() {
        return code;
    }

    boolean includes(LocalDate day, LocalDate today) {
        return days == 0 || day.isAfter(today.minusDays(days));
    }
}
