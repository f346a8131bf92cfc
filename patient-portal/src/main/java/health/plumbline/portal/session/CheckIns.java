package health.plumbline.portal.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.portal.checkin.AfterAnswers;
import health.plumbline.portal.checkin.BeforeAnswers;
import health.plumbline.portal.checkin.Decision;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The check-ins of the current clinic. */
@ApplicationScoped
public class CheckIns implements PanacheRepositoryBase<CheckIn, UUID> {

    @Inject
    ObjectMapper json;

    CheckIn keep(ExerciseSession session, BeforeAnswers answers, Decision decision, Instant now) {
        return kept(new CheckIn(
                session, CheckIn.BEFORE, write(answers), write(decision), answers.pain(), answers.spread(), now));
    }

    CheckIn keep(ExerciseSession session, AfterAnswers answers, Decision decision, Instant now) {
        return kept(new CheckIn(
                session, CheckIn.AFTER, write(answers), write(decision), answers.pain(), answers.spread(), now));
    }

    Optional<CheckIn> of(UUID session, String phase) {
        return findByIdOptional(CheckIn.idOf(session, phase));
    }

    public List<CheckIn> since(UUID patient, Instant at) {
        return list("patient = ?1 and at >= ?2 order by at", patient, at);
    }

    BeforeAnswers before(UUID session) {
        return of(session, CheckIn.BEFORE)
                .map(checkIn -> read(checkIn.answers(), BeforeAnswers.class))
                .orElseThrow(() -> Rejection.conflict(
                        "check-in-missing", "Please answer the questions before the session first."));
    }

    Decision decision(CheckIn checkIn) {
        return read(checkIn.decision(), Decision.class);
    }

    /** Answers that were given stay as they were given; the same again is no change. */
    void mustSay(CheckIn known, Object answers) {
        if (!read(known.answers(), answers.getClass()).equals(answers)) {
            throw Rejection.conflict(
                    "check-in-answered",
                    "You have already answered these questions. If something is wrong, use \"Something is wrong\".");
        }
    }

    private CheckIn kept(CheckIn checkIn) {
        persist(checkIn);
        return checkIn;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A check-in without JSON", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A check-in that cannot be read again", e);
        }
    }
}
