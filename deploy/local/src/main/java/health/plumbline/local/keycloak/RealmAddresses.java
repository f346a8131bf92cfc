package health.plumbline.local.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.local.Http;
import health.plumbline.local.Port;
import health.plumbline.local.Site;
import java.io.IOException;
import java.util.Map;

/** Changes the addresses in a realm that was imported for other ports; an import never changes what is there. */
record RealmAddresses(Site site) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Port> CLIENTS = Map.of("workspace", Port.WORKSPACE, "portal", Port.PORTAL);

    /** The addresses that are written into the realm. */
    String asText() {
        return String.join(
                "\n",
                site.ports().url(Port.WORKSPACE),
                site.ports().url(Port.PORTAL),
                String.valueOf(site.ports().of(Port.SMTP)));
    }

    void update() throws IOException, InterruptedException {
        var keycloak = site.ports().url(Port.KEYCLOAK);
        var token = Http.token(
                keycloak + "/realms/master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        KeycloakServer.ADMINISTRATOR,
                        "password",
                        site.secrets().of("keycloak-admin")));
        var realm = keycloak + "/admin/realms/" + Realm.NAME;
        for (var client : CLIENTS.entrySet()) {
            var url = site.ports().url(client.getValue());
            var found = must(Http.call("GET", realm + "/clients?clientId=" + client.getKey(), token, null));
            var representation = (ObjectNode) found.json().path(0);
            representation.put("rootUrl", url);
            representation.putArray("redirectUris").add(url + "/*");
            var address = realm + "/clients/" + representation.path("id").asText();
            must(Http.call("PUT", address, token, representation));
        }
        var mail =
                (ObjectNode) must(Http.call("GET", realm, token, null)).json().path("smtpServer");
        mail.put("port", String.valueOf(site.ports().of(Port.SMTP)));
        must(Http.call("PUT", realm, token, JSON.createObjectNode().set("smtpServer", mail)));
    }

    private static Http.Answer must(Http.Answer answer) throws IOException {
        if (!answer.good()) {
            throw new IOException("Keycloak refused the new ports: " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
