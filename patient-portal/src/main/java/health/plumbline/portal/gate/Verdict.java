package health.plumbline.portal.gate;

import com.fasterxml.jackson.databind.JsonNode;

/** What the gate says. Only an open one holds anything that can be shown. */
public sealed interface Verdict {

    /** @param content exactly what triage's clearance was given for */
    record Open(JsonNode content) implements Verdict {}

    record Closed(Reason reason) implements Verdict {}
}
