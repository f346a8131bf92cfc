package health.plumbline.e2e.stack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where everything of a running stack is, as its launcher wrote it down. */
public final class Stack {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Content content;

    private Stack(Path file) {
        this.file = file;
        this.content = read(file);
    }

    public static Stack of(Path file) {
        return new Stack(file);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Content(
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

    public record Role(String user, String password) {}

    public record Database(String url, Role app, Role owner) {}

    /** A person in two clinics is listed once for each. */
    public record Account(String username, String password, String role, String clinic) {}

    public record Client(String id, String secret) {}

    public record Running(long pid, String log) {}

    public String workspace() {
        return content.workspace();
    }

    public String portal() {
        return content.portal();
    }

    public String catalog() {
        return content.catalog();
    }

    public String triage() {
        return content.triage();
    }

    public String keycloak() {
        return content.keycloak();
    }

    /** The address of the realm, which is also the issuer of its tokens. */
    public String realm() {
        return content.realm();
    }

    public String mail() {
        return content.mail();
    }

    public Database database(String service) {
        return content.databases().get(service);
    }

    public Client tokenClient() {
        return content.tokenClient();
    }

    public Client operator() {
        return content.operator();
    }

    public Account account(String username) {
        return content.accounts().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " knows nobody called " + username));
    }

    /** Read anew: a process that died was started again under another number. */
    public Running process(String name) {
        var process = read(file).processes().get(name);
        if (process == null) {
            throw new IllegalArgumentException(file + " knows no process called " + name);
        }
        return process;
    }

    private static Content read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Content.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " is not there or not readable; is the stack running?", unreadable);
        }
    }
}
