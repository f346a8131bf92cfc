package health.plumbline.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.local.Children;
import health.plumbline.local.Http;
import health.plumbline.local.Port;
import health.plumbline.local.Site;
import health.plumbline.local.keycloak.Realm;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Invites the patients who have a demo sign-in, and accepts for them by the link in the mail they got. */
record Accounts(Site site, People people) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return what went wrong, in words */
    List<String> link() throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        for (var clinic : Patients.byClinic()) {
            for (var patient : clinic.path("patients")) {
                var email = patient.path("email").asText();
                var person = people.patient(email);
                if (person.isPresent()) {
                    var clinician = clinic.path("clinician").asText();
                    link(patient.path("id").asText(), person.get(), clinician).ifPresent(failures::add);
                }
            }
        }
        return failures;
    }

    private Optional<String> link(String patient, Realm.Account person, String clinician)
            throws IOException, InterruptedException {
        var token = people.tokenOf(clinician, person.clinic());
        var url = site.ports().url(Port.WORKSPACE) + "/api/patients/" + patient;
        if (Http.call("GET", url, token, null).json().path("hasAccount").asBoolean()) {
            return Optional.empty();
        }
        var invited = Http.call("POST", url + "/invitations", token, JSON.createObjectNode());
        if (!invited.good()) {
            return Optional.of(person.name() + " was not invited: " + invited.status() + " " + invited.reason());
        }
        var link = invitation(person.email());
        if (link.isEmpty()) {
            return Optional.of(
                    "No invitation for " + person.email() + " was mailed within " + PATIENCE.toSeconds() + " s");
        }
        var theirs = new Browser(people.tokenOf(person.username(), person.clinic()));
        var accepted = theirs.send(link.get() + "/link", Map.of("consent", "yes"));
        return accepted.status() < 400
                ? Optional.empty()
                : Optional.of(person.name() + " could not accept the invitation: " + accepted.status());
    }

    /** It travels by event and by mail, so it takes a moment. */
    private Optional<String> invitation(String email) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (var mail : JSON.readTree(
                    URI.create(site.ports().url(Port.MAIL) + "/api/messages").toURL())) {
                var link = mail.path("links").path(0).asText();
                if (mail.path("to").path(0).asText().contains(email) && link.contains("/invitation/")) {
                    return Optional.of(link);
                }
            }
            if (site.children().stopping()) {
                throw new Children.Stopping();
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return Optional.empty();
    }
}
