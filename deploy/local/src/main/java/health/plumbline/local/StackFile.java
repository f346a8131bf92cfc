package health.plumbline.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import health.plumbline.local.keycloak.Realm;
import health.plumbline.local.postgres.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells scripts and tests how to reach the stack. There exactly while the stack is ready. */
final class StackFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final Site site;

    StackFile(Path file, Site site) {
        this.file = file;
        this.site = site;
    }

    record Role(String user, String password) {}

    record Database(String url, Role app, Role owner) {}

    /** A person in two clinics is listed once for each. */
    record Account(String username, String password, String role, String clinic) {}

    record Client(String id, String secret) {}

    record Running(long pid, String log) {}

    record Content(
            String workspace,
            String portal,
            String catalog,
            String triage,
            String keycloak,
            String realm,
            String mail,
            String kafka,
            Map<String, Database> databases,
            List<Account> accounts,
            Client tokenClient,
            Client operator,
            Map<String, Running> processes) {}

    synchronized void write(List<Component> components) throws IOException {
        PrivateFile.write(file, JSON.writeValueAsString(content(components)));
    }

    synchronized void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    Content content(List<Component> components) throws IOException {
        var ports = site.ports();
        return new Content(
                ports.url(Port.WORKSPACE),
                ports.url(Port.PORTAL),
                ports.url(Port.CATALOG),
                ports.url(Port.TRIAGE),
                ports.url(Port.KEYCLOAK),
                new Realm(site).url(),
                ports.url(Port.MAIL),
                "127.0.0.1:" + ports.of(Port.KAFKA),
                databases(),
                accounts(),
                client("scripts"),
                client("operator"),
                processes(components));
    }

    private Map<String, Database> databases() {
        var databases = new Databases(site);
        var all = new LinkedHashMap<String, Database>();
        for (var name : Databases.OF_SERVICES) {
            all.put(name, new Database(databases.url(name), role(Databases.app(name)), role(Databases.owner(name))));
        }
        return all;
    }

    private Role role(String user) {
        return new Role(user, site.secrets().of(user));
    }

    private List<Account> accounts() throws IOException {
        return new Realm(site)
                .accounts().stream()
                        .map(person -> new Account(
                                person.username(),
                                person.password(),
                                person.roles().get(0),
                                person.clinic()))
                        .toList();
    }

    private Client client(String id) {
        return new Client(id, site.secrets().of(Realm.secretOf(id)));
    }

    private Map<String, Running> processes(List<Component> components) {
        var all = new LinkedHashMap<String, Running>();
        for (var component : components) {
            component
                    .process()
                    .ifPresent(process -> all.put(
                            component.name(),
                            new Running(
                                    process.pid(),
                                    site.folders().log(component.name()).toString())));
        }
        return all;
    }
}
