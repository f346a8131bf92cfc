package health.plumbline.program.authoring;

import health.plumbline.platform.web.Moments;
import health.plumbline.program.authoring.BuilderView.Check;
import health.plumbline.program.screening.LevelWords;
import java.util.ArrayList;
import java.util.List;

/** What is settled about a draft and what is not, in the order in which to do it. */
final class Checks {

    private Checks() {}

    static List<Check> of(ProgramView program, Moments moments) {
        var checks = new ArrayList<Check>();
        checks.add(screening(program, moments));
        for (var hold : program.standing().holds()) {
            checks.add(new Check(
                    "danger",
                    "pause",
                    "On hold: " + hold.explanation(),
                    "/patients/" + program.patient(),
                    "To the patient"));
        }
        for (var missing : program.missing()) {
            switch (missing.code()) {
                case "screening-due", "patient-held", "clearance-missing" -> {
                    // Said above, or asked for with the release itself.
                }
                case "clearance-outdated" ->
                    checks.add(new Check(
                            "caution", "alert", "Edited since it was cleared; the release asks again.", null, null));
                default -> checks.add(new Check("caution", "alert", missing.message(), null, null));
            }
        }
        program.burden().warnings().forEach(warning -> checks.add(new Check("caution", "clock", warning, null, null)));
        return List.copyOf(checks);
    }

    private static Check screening(ProgramView program, Moments moments) {
        var screening = program.standing().screening();
        var href = "/patients/" + program.patient() + "/screening";
        if (screening == null) {
            return new Check("danger", "screen", "Not screened. Nothing can be released before.", href, "Screen now");
        }
        var level = LevelWords.of(screening.level());
        if (program.standing().needsScreening()) {
            return new Check(
                    "danger",
                    "screen",
                    "The last screening (" + moments.day(screening.completedAt()) + ") no longer holds.",
                    href,
                    "Screen again");
        }
        return new Check(
                level.tone(),
                level.icon(),
                "Screened " + moments.day(screening.completedAt()) + ": " + level.word() + ", valid until "
                        + moments.dayAndTime(screening.validUntil()) + ".",
                level.tone().equals("good") ? null : "/screenings/" + screening.id(),
                "See why");
    }
}
