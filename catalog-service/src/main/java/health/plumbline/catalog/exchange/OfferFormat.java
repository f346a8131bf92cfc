package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import java.util.List;

/** A form in which entries of a catalog are handed over. */
public interface OfferFormat {

    int MOST_ENTRIES = 1000;

    /** How reports call it. */
    String name();

    boolean recognises(JsonNode file);

    /** @throws Rejection if the file as a whole is not what it claims to be */
    List<Offered> offered(JsonNode file);

    /** @throws Rejection if there are more than are taken at once */
    static void mustBeFew(int entries) {
        if (entries > MOST_ENTRIES) {
            throw Rejection.invalid(
                    "import-too-long",
                    "The file has %d entries; at most %d are taken at once.".formatted(entries, MOST_ENTRIES));
        }
    }
}
