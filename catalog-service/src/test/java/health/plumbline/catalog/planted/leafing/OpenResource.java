package health.plumbline.catalog.planted.leafing;

import health.plumbline.catalog.planted.reading.Reading;
import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An offence on purpose: names nobody who may use it, its endpoint is not public, and it is in a cycle. */
@Vetoed
@Path("/planted")
public class OpenResource {

    public Reading next;

    @GET
    String open() {
        return "";
    }
}
