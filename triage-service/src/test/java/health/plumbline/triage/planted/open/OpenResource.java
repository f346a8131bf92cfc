package health.plumbline.triage.planted.open;

import health.plumbline.triage.planted.rules.Known;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says neither who may call it nor is public, and closes a circle; the path is one that no test asks. */
@Path("/planted")
public class OpenResource {

    Known known;

    @GET
    String read() {
        return "";
    }
}
