package health.plumbline.program;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/**
 * One route of the JSON interface that takes an id, with a body that its own clinic is allowed to send.
 *
 * @param path as in the code, with the id of the patient, program, item or alert to be filled in
 */
record Route(String method, String path, Object body) {

    /** Ids to fill in; a name that a path does not have is ignored. */
    record Ids(UUID patient, UUID program, UUID item, UUID alert) {

        static Ids missing() {
            return new Ids(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        }

        String in(String path) {
            var id = path.startsWith("/api/patients/") ? patient : path.startsWith("/api/alerts/") ? alert : program;
            return path.replace("{patient}", patient.toString())
                    .replace("{item}", item.toString())
                    .replace("{version}", "1")
                    .replace("{id}", id.toString());
        }
    }

    Response as(Clinician who, Ids ids) {
        var request = who.ask();
        if (body != null) {
            request.body(body);
        }
        var address = ids.in(path) + (method.equals("DELETE") && body == null ? "?revision=0" : "");
        return request.request(method, address);
    }

    static Route get(String path) {
        return new Route("GET", path, null);
    }

    static Route put(String path, Map<String, ?> body) {
        return new Route("PUT", path, body);
    }

    static Route post(String path, Map<String, ?> body) {
        return new Route("POST", path, body);
    }

    static Route delete(String path, Map<String, ?> body) {
        return new Route("DELETE", path, body);
    }
}
