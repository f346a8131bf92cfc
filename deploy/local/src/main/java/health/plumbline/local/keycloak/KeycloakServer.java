package health.plumbline.local.keycloak;

import health.plumbline.local.Component;
import health.plumbline.local.Port;
import health.plumbline.local.PrivateFile;
import health.plumbline.local.Readiness;
import health.plumbline.local.Site;
import health.plumbline.local.Step;
import health.plumbline.local.Versions;
import health.plumbline.local.postgres.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keycloak on our PostgreSQL, with the realm imported on the first start. */
public final class KeycloakServer implements Component {

    /** The administrator of Keycloak itself; the password is in the secrets file. */
    public static final String ADMINISTRATOR = "admin";

    private static final int HEAP = 320;
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Site site;
    private final Realm realm;
    private final Distribution distribution;
    private Path programs;
    private volatile Process process;

    public KeycloakServer(Site site) {
        this.site = site;
        this.realm = new Realm(site);
        this.distribution = new Distribution(site);
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String title() {
        return "Keycloak " + Versions.of("keycloak");
    }

    @Override
    public String address() {
        return realm.url();
    }

    @Override
    public Set<String> needs() {
        return Set.of("postgres");
    }

    @Override
    public void prepare(Step step) throws IOException, InterruptedException {
        programs = distribution.prepare(step);
    }

    @Override
    public void start(Step step) throws IOException, InterruptedException {
        Distribution.link(programs, site.folders().root().resolve("deploy/keycloak/themes"), home());
        boolean first = !Files.exists(imported());
        step.now(first ? "starting and importing the realm" : "starting");
        if (first) {
            PrivateFile.write(importFile(), realm.filled());
        }
        var builder = new ProcessBuilder(command(first));
        builder.environment().putAll(environment());
        var log = site.folders().log(name());
        process = site.children().start(name(), builder, log);
        // The port opens before the import, so the realm itself is asked for.
        new Readiness(site, title(), process, log)
                .await(PATIENCE, () -> Readiness.answers(realm.url() + "/.well-known/openid-configuration"));
        if (first) {
            Files.delete(importFile());
            Files.writeString(imported(), new RealmAddresses(site).asText());
        } else if (!Files.readString(imported()).equals(new RealmAddresses(site).asText())) {
            step.now("telling it the new ports");
            new RealmAddresses(site).update();
            Files.writeString(imported(), new RealmAddresses(site).asText());
        }
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        if (process != null) {
            site.children().stop(name(), process.toHandle());
        }
    }

    @Override
    public Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    private List<String> command(boolean first) {
        var arguments = new ArrayList<>(List.of("start", "--optimized"));
        if (first) {
            arguments.add("--import-realm");
        }
        return distribution.command(programs, home(), HEAP, arguments.toArray(String[]::new));
    }

    /** In the environment, because everybody on the machine can read a command line. */
    private Map<String, String> environment() {
        var databases = new Databases(site);
        var owner = Databases.owner(Databases.KEYCLOAK);
        return Map.of(
                "KC_DB_URL",
                databases.url(Databases.KEYCLOAK),
                "KC_DB_USERNAME",
                owner,
                "KC_DB_PASSWORD",
                databases.password(owner),
                "KC_DB_POOL_MAX_SIZE",
                "20",
                "KC_HTTP_ENABLED",
                "true",
                "KC_HTTP_HOST",
                "127.0.0.1",
                "KC_HTTP_PORT",
                String.valueOf(site.ports().of(Port.KEYCLOAK)),
                "KC_HOSTNAME",
                site.ports().url(Port.KEYCLOAK),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                site.secrets().of("keycloak-admin"));
    }

    private Path home() {
        return site.folders().data().resolve("keycloak");
    }

    private Path importFile() {
        return home().resolve("data/import/" + Realm.NAME + "-realm.json");
    }

    /** There once the realm is; holds the addresses it knows. */
    private Path imported() {
        return home().resolve("imported");
    }
}
