package health.plumbline.program.sessions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;

/** Keeps what the portal tells, each record once; the portal's id decides what is one and the same. */
@ApplicationScoped
class Sessions {

    @Inject
    Session database;

    @Inject
    CurrentClinic clinic;

    @Inject
    ObjectMapper json;

    void keep(PortalFacts.SessionRecorded fact) {
        var isNew = database.createNativeMutationQuery(
                        """
                        insert into session_record (clinic, id, patient, program, version, started_at, finished_at,
                            local_date, zone, synced_at, effort)
                        values (:clinic, :id, :patient, :program, :version, :started, :finished, :day, :zone, :synced,
                            :effort)
                        on conflict do nothing""")
                .setParameter("clinic", clinic.id())
                .setParameter("id", fact.session())
                .setParameter("patient", fact.patient())
                .setParameter("program", fact.program())
                .setParameter("version", fact.version())
                .setParameter("started", fact.startedAt())
                .setParameter("finished", fact.finishedAt())
                .setParameter("day", fact.localDate())
                .setParameter("zone", fact.zone())
                .setParameter("synced", fact.syncedAt())
                .setParameter("effort", fact.effort())
                .executeUpdate();
        if (isNew == 1) {
            for (var place = 0; place < fact.items().size(); place++) {
                keep(fact, place, fact.items().get(place));
            }
        }
    }

    private void keep(PortalFacts.SessionRecorded fact, int place, PortalFacts.Done done) {
        database.createNativeMutationQuery(
                        """
                        insert into session_item (clinic, session, place, patient, program, item, technique, local_date,
                            synced_at, sets_done, repetitions_done, seconds_done, outcome, skip_reason, evidence)
                        values (:clinic, :session, :place, :patient, :program, :item, :technique, :day, :synced, :sets,
                            :repetitions, :seconds, :outcome, :reason, :evidence)""")
                .setParameter("clinic", clinic.id())
                .setParameter("session", fact.session())
                .setParameter("place", place)
                .setParameter("patient", fact.patient())
                .setParameter("program", fact.program())
                .setParameter("item", done.item())
                .setParameter("technique", done.technique())
                .setParameter("day", fact.localDate())
                .setParameter("synced", fact.syncedAt())
                .setParameter("sets", done.setsDone())
                .setParameter("repetitions", done.repetitionsDone())
                .setParameter("seconds", done.secondsDone())
                .setParameter("outcome", done.outcome())
                .setParameter("reason", done.skipReason())
                .setParameter("evidence", done.evidence())
                .executeUpdate();
    }

    void keep(PortalFacts.CheckInRecorded fact) {
        database.createNativeMutationQuery(
                        """
                        insert into check_in_record (clinic, id, session, patient, program, phase, decision, checked_at)
                        values (:clinic, :id, :session, :patient, :program, :phase, :decision, :at)
                        on conflict do nothing""")
                .setParameter("clinic", clinic.id())
                .setParameter("id", fact.checkIn())
                .setParameter("session", fact.session())
                .setParameter("patient", fact.patient())
                .setParameter("program", fact.program())
                .setParameter("phase", fact.phase())
                .setParameter("decision", fact.decision())
                .setParameter("at", fact.at())
                .executeUpdate();
    }

    void keep(PortalFacts.SymptomReported fact) {
        database.createNativeMutationQuery(
                        """
                        insert into symptom_report (clinic, id, patient, session, program, phase, pain_before, pain_after,
                            location_before, location_after, flags, stop_reason, reported_at, local_date)
                        values (:clinic, :id, :patient, :session, :program, :phase, :before, :after, :where, :whereAfter,
                            :flags, :stop, :at, :day)
                        on conflict do nothing""")
                .setParameter("clinic", clinic.id())
                .setParameter("id", fact.report())
                .setParameter("patient", fact.patient())
                .setParameter("session", fact.session())
                .setParameter("program", fact.program())
                .setParameter("phase", fact.phase())
                .setParameter("before", fact.painBefore())
                .setParameter("after", fact.painAfter())
                .setParameter("where", fact.locationBefore())
                .setParameter("whereAfter", fact.locationAfter())
                .setParameter("flags", written(fact.flags()))
                .setParameter("stop", fact.stopReason())
                .setParameter("at", fact.at())
                .setParameter("day", fact.localDate())
                .executeUpdate();
    }

    private String written(List<String> flags) {
        try {
            return json.writeValueAsString(flags);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
