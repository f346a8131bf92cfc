package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.content.Fault;
import java.util.List;

/**
 * One entry of a file as somebody offers it, before anybody looked whether it can be taken.
 *
 * @param kind what the file says it is
 * @param pointer where in the file it stands
 * @param url where it comes from, as written
 * @param hash of the content when it was exported, or null if the file has none
 * @param content as in a fact, or missing
 * @param faults what is wrong with how the file presents it
 */
public record Offered(
        EntryKind kind,
        String pointer,
        String url,
        boolean retired,
        String hash,
        JsonNode content,
        List<Fault> faults) {}
