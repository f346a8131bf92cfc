package health.plumbline.program.authoring;

/** The state of a program as people read it: a word, an icon, and a colour that only repeats them. */
public record StateWords(String word, String tone, String icon) {

    /** A draft for which a screening was wanted is a draft again as soon as the patient was screened. */
    public static StateWords of(ProgramView program) {
        var settled = program.state() == ProgramState.SCREENING_DUE
                && !program.standing().needsScreening();
        return of(settled ? ProgramState.DRAFT : program.state());
    }

    public static StateWords of(ProgramState state) {
        return switch (state) {
            case DRAFT -> new StateWords("Draft", "plain", "edit");
            case SCREENING_DUE -> new StateWords("Screening due", "caution", "screen");
            case CLEARED -> new StateWords("Cleared", "good", "check");
            case RELEASED -> new StateWords("Released", "good", "send");
            case HELD -> new StateWords("On hold", "danger", "pause");
            case ENDED -> new StateWords("Ended", "plain", "lock");
        };
    }
}
