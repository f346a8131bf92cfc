package health.plumbline.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import health.plumbline.local.Port;
import health.plumbline.local.Site;
import health.plumbline.local.Sites;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    @TempDir
    Path folder;

    private Site site;
    private MailCatcher catcher;

    @BeforeEach
    void started() throws Exception {
        site = Sites.in(folder);
        catcher = new MailCatcher(site);
        catcher.start(Sites.silent());
        send("Your invitation", "Open http://localhost:8083/invitation/abc?x=1&y=2 to begin.");
        send("Later <one>", "No link");
    }

    @AfterEach
    void stopped() {
        catcher.stop();
    }

    @Test
    void scripts_read_the_newest_mail_first_with_its_links() throws Exception {
        var mails = new ObjectMapper().readTree(call("GET", "/api/messages").body());

        assertThat(mails).hasSize(2);
        assertThat(mails.at("/0/subject").asText()).isEqualTo("Later <one>");
        assertThat(mails.at("/1/to/0").asText()).isEqualTo("pat@mail.example");
        assertThat(mails.at("/1/text").asText()).contains("to begin.");
        assertThat(mails.at("/1/links/0").asText()).isEqualTo("http://localhost:8083/invitation/abc?x=1&y=2");
    }

    @Test
    void people_read_them_on_a_page_that_runs_nothing_from_a_mail() throws Exception {
        assertThat(call("GET", "/").body())
                .contains("<a href=\"http://localhost:8083/invitation/abc?x=1&amp;y=2\">")
                .contains("Later &lt;one&gt;")
                .doesNotContain("<one>");
    }

    @Test
    void they_can_be_thrown_away() throws Exception {
        assertThat(call("DELETE", "/api/messages").statusCode()).isEqualTo(204);

        assertThat(call("GET", "/api/messages").body()).isEqualTo("[]");
    }

    @Test
    void other_addresses_and_methods_are_refused() throws Exception {
        assertThat(call("GET", "/nothing").statusCode()).isEqualTo(404);
        assertThat(call("POST", "/api/messages").statusCode()).isEqualTo(405);
    }

    private void send(String subject, String text) {
        GreenMailUtil.sendTextEmail(
                "pat@mail.example",
                "clinic@northgate.example",
                subject,
                text,
                new ServerSetup(site.ports().of(Port.SMTP), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private HttpResponse<String> call(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site.ports().url(Port.MAIL) + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
