package health.plumbline.local.services;

import health.plumbline.local.Port;

/** The four services of Plumbline, as they are built and as Keycloak knows them. */
public enum ServiceKind {
    CATALOG("catalog", "Catalog", "catalog-service", Port.CATALOG, false),
    TRIAGE("triage", "Triage", "triage-service", Port.TRIAGE, false),
    PROGRAM("program", "Program and workspace", "program-service", Port.WORKSPACE, true),
    PORTAL("portal", "Patient portal", "patient-portal", Port.PORTAL, true);

    private final String word;
    private final String title;
    private final String module;
    private final Port port;
    private final boolean pages;

    ServiceKind(String word, String title, String module, Port port, boolean pages) {
        this.word = word;
        this.title = title;
        this.module = module;
        this.port = port;
        this.pages = pages;
    }

    /** Names its database, its topic and its process. */
    String word() {
        return word;
    }

    String title() {
        return title;
    }

    String module() {
        return module;
    }

    Port port() {
        return port;
    }

    /** Whether people sign in here, which needs a client with a secret. */
    boolean pages() {
        return pages;
    }

    String client() {
        return this == PROGRAM ? "workspace" : word;
    }
}
