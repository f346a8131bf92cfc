package health.plumbline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import health.plumbline.local.Port;
import health.plumbline.local.Progress;
import health.plumbline.local.Site;
import health.plumbline.local.Sites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDataTest {

    private static final String TOKEN = "{\"access_token\": \"t\"}";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final List<HttpServer> servers = new ArrayList<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private Site site;

    @BeforeEach
    void an_installation() {
        site = Sites.in(folder);
    }

    @AfterEach
    void servers_stop() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void it_is_entered_as_people_would_and_may_be_there_already() throws Exception {
        answer(Port.KEYCLOAK, 200, TOKEN);
        answer(Port.WORKSPACE, 409, "{}");

        new Patients(site, new People(site)).register();

        assertThat(new Patients(site, new People(site)).register()).isEmpty();
        assertThat(asked)
                .filteredOn(request -> request.contains("22222222-0000-4000-8000-000000000001"))
                .hasSize(2)
                .allMatch(request -> request.startsWith("POST /api/patients"));
    }

    @Test
    void a_clinic_is_configured_with_its_staff_and_without_its_patients() throws Exception {
        answer(Port.KEYCLOAK, 200, TOKEN);
        answer(Port.WORKSPACE, 200, "{}");

        assertThat(new Clinics(site, new People(site)).configure()).isEmpty();

        assertThat(asked)
                .filteredOn(request -> request.startsWith("PUT /api/installation/clinics/north"))
                .singleElement()
                .asString()
                .contains("\"emergencyNumber\":\"999\"", "Anna Lindqvist", "clinic-admin", "Lena Marsh")
                .doesNotContain("Pat Rivers", "Ben Okafor");
    }

    @Test
    void a_patient_who_can_sign_in_accepts_by_the_link_in_their_mail() throws Exception {
        answer(Port.KEYCLOAK, 200, TOKEN);
        answer(Port.WORKSPACE, 200, "{}");
        answer(Port.PORTAL, 200, "<form><input type=\"hidden\" name=\"csrf-token\" value=\"c1\"></form>");
        answer(Port.MAIL, 200, "[%s, %s]".formatted(mailTo("pat.rivers"), mailTo("sam.holt")));

        assertThat(new Accounts(site, new People(site)).link()).isEmpty();

        assertThat(asked)
                .filteredOn(request -> request.startsWith("POST /invitation/for-pat.rivers/link"))
                .singleElement()
                .asString()
                .contains("consent=yes", "csrf-token=c1");
    }

    @Test
    void a_patient_who_has_an_account_already_is_not_invited_again() throws Exception {
        answer(Port.KEYCLOAK, 200, TOKEN);
        answer(Port.WORKSPACE, 200, "{\"hasAccount\": true}");

        assertThat(new Accounts(site, new People(site)).link()).isEmpty();

        assertThat(asked).noneMatch(request -> request.contains("/invitations"));
    }

    @Test
    void what_was_released_and_done_already_is_left_alone() throws Exception {
        answer(Port.KEYCLOAK, 200, TOKEN);
        answer(Port.WORKSPACE, 200, "{}");
        answer(Port.PORTAL, 200, "{}");
        var people = new People(site);

        assertThat(new Programs(site, people).release()).isEmpty();
        assertThat(new Sessions(site, people).exercise()).isEmpty();

        assertThat(asked)
                .filteredOn(request -> !request.contains("/realms/"))
                .isNotEmpty()
                .allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void a_refusal_is_told_and_stops_nothing() throws Exception {
        answer(Port.KEYCLOAK, 200, TOKEN);
        answer(Port.WORKSPACE, 422, "{\"detail\": \"The e-mail address is not one\"}");

        load();

        assertThat(shown.toString())
                .contains("FAILED while")
                .contains("Patient Pat Rivers was not registered: 422 The e-mail address is not one");
    }

    @Test
    void nobody_answering_is_told_and_stops_nothing() throws Exception {
        load();

        assertThat(shown.toString())
                .contains("FAILED while configuring clinics")
                .contains("ConnectException");
    }

    private String mailTo(String name) {
        return "{\"to\": [\"%s@mail.example\"], \"links\": [\"%s/invitation/for-%s\"]}"
                .formatted(name, site.ports().url(Port.PORTAL), name);
    }

    private void load() throws InterruptedException {
        new DemoData(site).load(new Progress(new PrintStream(shown, true), false, 80));
    }

    private void answer(Port port, int status, String body) throws IOException {
        var address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), site.ports().of(port));
        var server = HttpServer.create(address, 0);
        server.createContext("/", exchange -> reply(exchange, status, body));
        server.start();
        servers.add(server);
    }

    private void reply(HttpExchange exchange, int status, String body) throws IOException {
        var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + request);
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
