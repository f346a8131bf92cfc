package health.plumbline.program.planted.chasing;

import health.plumbline.program.planted.chased.Chased;
import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;

/** An offence on purpose: says nobody who may call it, is not public, asks the machine for the time, is in a circle. */
@Vetoed
@Path("/planted")
class OpenResource {

    Chased next;

    @GET
    String open() {
        return Instant.now().toString();
    }
}
