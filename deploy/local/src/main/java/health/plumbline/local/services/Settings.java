package health.plumbline.local.services;

import health.plumbline.local.Port;
import health.plumbline.local.Site;
import health.plumbline.local.keycloak.Realm;
import health.plumbline.local.postgres.Databases;
import java.util.HashMap;
import java.util.Map;

/** The environment a service runs with; the same names as in production. */
record Settings(Site site, ServiceKind kind) {

    Map<String, String> environment() {
        var all = new HashMap<String, String>();
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", String.valueOf(site.ports().of(kind.port())));
        all.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + site.ports().of(Port.KAFKA));
        all.putAll(database());
        all.putAll(neighbours());
        all.putAll(identity());
        if (kind == ServiceKind.CATALOG) {
            all.put(
                    "PLUMBLINE_MEDIA_DIRECTORY",
                    site.folders().media().toAbsolutePath().toString());
        }
        if (kind == ServiceKind.PORTAL) {
            all.putAll(portal());
        }
        return all;
    }

    private Map<String, String> database() {
        var databases = new Databases(site);
        var app = Databases.app(kind.word());
        var owner = Databases.owner(kind.word());
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", databases.url(kind.word()),
                "QUARKUS_DATASOURCE_USERNAME", app,
                "QUARKUS_DATASOURCE_PASSWORD", databases.password(app),
                "QUARKUS_FLYWAY_USERNAME", owner,
                "QUARKUS_FLYWAY_PASSWORD", databases.password(owner));
    }

    private Map<String, String> neighbours() {
        return Map.of(
                "PLUMBLINE_CATALOG_URL", site.ports().url(Port.CATALOG),
                "PLUMBLINE_TRIAGE_URL", site.ports().url(Port.TRIAGE),
                "PLUMBLINE_PORTAL_URL", site.ports().url(Port.PORTAL),
                "PLUMBLINE_WORKSPACE_URL", site.ports().url(Port.WORKSPACE),
                "PLUMBLINE_KEYCLOAK_URL", site.ports().url(Port.KEYCLOAK),
                "PLUMBLINE_REALM", Realm.NAME);
    }

    private Map<String, String> identity() {
        var all = new HashMap<>(Map.of(
                "QUARKUS_OIDC_AUTH_SERVER_URL", new Realm(site).url(),
                "QUARKUS_OIDC_CLIENT_ID", kind.client()));
        if (kind.pages()) {
            all.put("QUARKUS_OIDC_CREDENTIALS_SECRET", site.secrets().of(Realm.secretOf(kind.client())));
            all.put("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", secret("cookie"));
            all.put("QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET", secret("state"));
        }
        return all;
    }

    private Map<String, String> portal() {
        return Map.of(
                "QUARKUS_MAILER_HOST",
                "127.0.0.1",
                "QUARKUS_MAILER_PORT",
                String.valueOf(site.ports().of(Port.SMTP)),
                "PLUMBLINE_ACCOUNTS_CLIENT_ID",
                "portal-accounts",
                "PLUMBLINE_ACCOUNTS_CLIENT_SECRET",
                site.secrets().of(Realm.secretOf("portal-accounts")));
    }

    private String secret(String purpose) {
        return site.secrets().of(kind.word() + "." + purpose);
    }
}
