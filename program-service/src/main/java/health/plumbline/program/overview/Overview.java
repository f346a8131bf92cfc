package health.plumbline.program.overview;

import health.plumbline.platform.web.Frames;
import health.plumbline.platform.web.Moments;
import health.plumbline.program.alerts.AlertView;
import health.plumbline.program.alerts.Alerts;
import health.plumbline.program.authoring.ProgramState;
import health.plumbline.program.authoring.ProgramView;
import health.plumbline.program.authoring.ProgramViews;
import health.plumbline.program.authoring.StateWords;
import health.plumbline.program.caseload.LatestInvitation;
import health.plumbline.program.caseload.Patient;
import health.plumbline.program.caseload.Patients;
import health.plumbline.program.overview.OverviewView.AlertLine;
import health.plumbline.program.overview.OverviewView.HoldView;
import health.plumbline.program.overview.OverviewView.ProgramRow;
import health.plumbline.program.overview.OverviewView.Slip;
import health.plumbline.program.overview.OverviewView.State;
import health.plumbline.program.progress.Progress;
import health.plumbline.program.progress.Strips;
import health.plumbline.program.screening.LevelWords;
import health.plumbline.program.sessions.SessionViews;
import health.plumbline.program.standing.Standing;
import health.plumbline.program.standing.Standings;
import health.plumbline.program.worklist.News;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts the page of one patient together. Call it in a transaction. */
@ApplicationScoped
class Overview {

    private static final int SESSIONS = 30;

    @Inject
    Patients patients;

    @Inject
    LatestInvitation invitations;

    @Inject
    Standings standings;

    @Inject
    Alerts alerts;

    @Inject
    ProgramViews programs;

    @Inject
    Progress progress;

    @Inject
    SessionViews sessions;

    @Inject
    News news;

    @Inject
    Frames frames;

    OverviewView of(UUID id, Slip slip, OverviewPage.Refusal refusal, String said) {
        var mark = news.mark();
        var moments = frames.moments();
        var patient = patients.get(id);
        var standing = standings.of(id);
        var drafts = programs.ofPatient(id);
        var figures = progress.of(id);
        var titles = drafts.stream().collect(Collectors.toMap(ProgramView::id, ProgramView::title));
        return new OverviewView(
                id,
                patient.name(),
                age(patient, moments),
                patient.problem() == null ? "" : patient.problem(),
                patient.email(),
                patient.hasAccount(),
                invited(id, moments),
                mark,
                screening(standing),
                screeningNote(standing, moments),
                standing.needsScreening(),
                standing.holds().stream()
                        .map(hold -> new HoldView(
                                hold.id(),
                                hold.explanation(),
                                moments.dayAndTime(hold.placedAt()),
                                slip.sentIn("lifting-" + hold.id()),
                                slip.wrongIn("lifting-" + hold.id())))
                        .toList(),
                alerts.of(id).stream()
                        .filter(AlertView::open)
                        .map(alert -> alert(alert, moments, slip))
                        .toList(),
                drafts.stream().map(program -> program(program, moments, slip)).toList(),
                figures.adherence().d7().definition(),
                List.of(
                        Figures.adherence("Last 7 days", figures.adherence().d7()),
                        Figures.adherence("Last 28 days", figures.adherence().d28()),
                        Figures.adherence("Whole program", figures.adherence().whole())),
                figures.days().isEmpty() ? null : Strips.of(figures.days(), moments.today()),
                Figures.chart(figures.painReports(), moments),
                Figures.pain(figures.pain()),
                Figures.table(figures.painReports(), moments),
                sessions.of(id, SESSIONS).stream()
                        .map(session -> SessionRows.of(session, titles, moments))
                        .toList(),
                slip.sentIn("new-program"),
                slip.wrongIn("new-program"),
                refusal.message(),
                refusal.href(),
                refusal.action(),
                said);
    }

    private static String age(Patient patient, Moments moments) {
        return patient.bornOn() == null
                ? ""
                : Period.between(patient.bornOn(), moments.today()).getYears() + " years";
    }

    private String invited(UUID patient, Moments moments) {
        return invitations
                .of(patient)
                .map(sent -> sent.expiresAt().isAfter(moments.now())
                        ? "sent %s, valid until %s"
                                .formatted(moments.dayAndTime(sent.at()), moments.dayAndTime(sent.expiresAt()))
                        : "sent %s, no longer valid".formatted(moments.dayAndTime(sent.at())))
                .orElse("");
    }

    private static State screening(Standing standing) {
        if (standing.screening() == null) {
            return new State("Not screened", "plain", "screen");
        }
        if (standing.needsScreening()) {
            return new State("Screening no longer valid", "caution", "clock");
        }
        var level = LevelWords.of(standing.screening().level());
        return new State("Screening: " + level.word(), level.tone(), level.icon());
    }

    private static String screeningNote(Standing standing, Moments moments) {
        var screening = standing.screening();
        if (screening == null || standing.needsScreening() || screening.validUntil() == null) {
            return "";
        }
        return "until " + moments.dayAndTime(screening.validUntil());
    }

    private static AlertLine alert(AlertView alert, Moments moments, Slip slip) {
        var state =
                switch (alert.level()) {
                    case IMMEDIATE -> new State("Needs you now", "danger", "emergency");
                    case SAME_DAY -> new State("Needs you today", "caution", "alert");
                    case NEXT_WORKING_DAY -> new State("Next working day", "caution", "alert");
                    case ROUTINE -> new State("For your next look", "plain", "info");
                };
        return new AlertLine(
                alert.id(),
                state.word(),
                state.tone(),
                state.icon(),
                moments.dayAndTime(alert.raisedAt()),
                alert.causes().stream()
                        .filter(cause -> cause.acknowledgedAt() == null)
                        .map(AlertView.Reason::sentence)
                        .distinct()
                        .toList(),
                slip.sentIn("alert-" + alert.id()),
                slip.wrongIn("alert-" + alert.id()));
    }

    private static ProgramRow program(ProgramView program, Moments moments, Slip slip) {
        var running = program.releasedVersion() != null && program.state() != ProgramState.ENDED;
        var slipAct = List.of("hold", "resumption").stream()
                .filter(act -> slip.form().equals(act + "-" + program.id()))
                .findFirst()
                .orElse("");
        var open = program.state() != ProgramState.ENDED;
        return new ProgramRow(
                program.id(),
                program.title(),
                StateWords.of(program),
                program.releasedVersion(),
                (program.items().size() == 1 ? "1 exercise" : program.items().size() + " exercises") + ", changed "
                        + moments.day(program.changedAt()),
                program.heldReason() == null ? "" : program.heldReason(),
                next(program),
                open,
                running && program.heldAt() == null,
                running && program.heldAt() != null,
                slipAct,
                slipAct.isEmpty() ? "" : slip.sent(),
                slipAct.isEmpty() ? null : slip.message());
    }

    /** Of a draft: what comes next on its way to the patient. */
    private static String next(ProgramView program) {
        return switch (program.state()) {
            case DRAFT, SCREENING_DUE, CLEARED ->
                program.missing().isEmpty()
                        ? "Ready to be released."
                        : "Next: " + program.missing().get(0).message();
            default -> "";
        };
    }
}
