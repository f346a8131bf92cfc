package health.plumbline.portal.planted;

import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** Offends on purpose: a core that knows HTTP and asks the machine for the time. */
public class Gate {

    public Response judge() {
        return Response.ok(Instant.now()).build();
    }
}
