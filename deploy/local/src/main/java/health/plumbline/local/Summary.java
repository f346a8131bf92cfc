package health.plumbline.local;

import health.plumbline.local.keycloak.Realm;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The last thing said before the stack is left to itself: where everything is and who can sign in. */
record Summary(Site site, Options options) {

    void print(Progress progress, Duration time, Optional<Long> mebibytes) throws IOException {
        var text = new StringBuilder("\n");
        if (!options.infrastructureOnly()) {
            address(text, "Workspace", site.ports().url(Port.WORKSPACE));
            address(text, "Patient's app", site.ports().url(Port.PORTAL));
        }
        address(text, "Caught mail", site.ports().url(Port.MAIL));
        address(text, "Sign-in", site.ports().url(Port.KEYCLOAK));
        address(text, "For scripts", options.stack().toString());
        address(text, "Logs", site.folders().logs().toString());
        text.append("\n  Demo sign-ins (this local stack only)\n");
        for (var account : new Realm(site).accounts()) {
            text.append("    %-16s %-18s %-7s %s%n"
                    .formatted(
                            account.username(),
                            account.password(),
                            account.clinic(),
                            String.join(", ", account.roles())));
        }
        text.append("\nReady in ").append(Progress.seconds(time));
        mebibytes.ifPresent(size -> text.append(", ").append(size).append(" MB resident"));
        text.append(". Ctrl-C stops everything.");
        progress.say(text.toString());
    }

    private static void address(StringBuilder text, String what, String where) {
        text.append("  %-14s %s%n".formatted(what, where));
    }
}
