package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A form in which entries of a catalog are handed over. */
public interface OfferFormat {

    /** How reports call it. */
    String name();

    boolean recognises(JsonNode file);

    /** @throws health.plumbline.platform.problem.Rejection if the file as a whole is not what it claims to be */
    List<Offered> offered(JsonNode file);
}
