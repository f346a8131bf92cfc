package health.plumbline.triage.report;

import health.plumbline.triage.checkin.Decision;
import health.plumbline.triage.checkin.History;
import health.plumbline.triage.evaluation.Evaluation;
import health.plumbline.triage.hold.Cause;
import health.plumbline.triage.hold.PlaceHold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/**
 * Holds on what the portal tells, even when the patient's check-in never came here. What cannot be understood withholds
 * too: an unknown safety value means not clear.
 */
@ApplicationScoped
class HoldFromReport {

    /** Decisions of the portal's own rules that hold nothing by themselves; what was answered follows as a report. */
    private static final Set<String> WITHOUT_HOLD =
            Set.of("PORTAL-GO-ON", "PORTAL-PAIN", "PORTAL-UNSETTLED", "PORTAL-STOPPED", "PORTAL-WORSE");

    @Inject
    CheckInTables tables;

    @Inject
    CheckIns checkIns;

    @Inject
    PlaceHold placeHold;

    void on(SymptomReported report) {
        var decision = tables.current().decide(report.asCheckIn(), History.NONE);
        Holding.cause(decision, report.session())
                .ifPresent(cause -> placeHold.onReport(report.patient(), cause, report.at()));
        if (report.unclear()) {
            placeHold.onReport(report.patient(), unclear("a symptom", report.session()), report.at());
        }
    }

    void on(CheckInRecorded recorded) {
        if (checkIns.find(recorded.patient(), recorded.checkIn()).isPresent()) {
            return;
        }
        switch (recorded.decision()) {
            case "PORTAL-DANGER" -> hold("DT-01", recorded);
            case "PORTAL-EVENT" -> hold("DT-02", recorded);
            default -> {
                if (!WITHOUT_HOLD.contains(recorded.decision())) {
                    hold(recorded.decision(), recorded);
                }
            }
        }
    }

    private void hold(String rule, CheckInRecorded recorded) {
        if (!tables.current().has(rule)) {
            placeHold.onReport(recorded.patient(), unclear("a check-in", recorded.session()), recorded.at());
            return;
        }
        tables.current()
                .held(rule)
                .flatMap((Decision decision) -> Holding.cause(decision, recorded.session()))
                .ifPresent(cause -> placeHold.onReport(recorded.patient(), cause, recorded.at()));
    }

    static Cause unclear(String what, UUID session) {
        return new Cause(
                "report_unclear",
                "The patient's app told of " + what
                        + " in a way that could not be understood. Please speak to the patient and screen again.",
                Evaluation.INCOMPLETE,
                "same_day",
                "UNCLEAR",
                session);
    }
}
