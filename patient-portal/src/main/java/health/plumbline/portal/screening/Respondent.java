package health.plumbline.portal.screening;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;

/**
 * Somebody who answers the clinic's questions: how triage is asked for theirs, and what becomes of their exercises. Triage's
 * refusals are thrown as {@link Rejection}.
 */
public interface Respondent {

    OwnScreening read();

    /** @param answer null takes the answer back */
    OwnScreening answer(String key, JsonNode answer);

    OwnScreening complete();
}
