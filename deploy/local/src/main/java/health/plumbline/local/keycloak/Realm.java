package health.plumbline.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.local.Port;
import health.plumbline.local.Refusal;
import health.plumbline.local.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The realm {@code plumbline}: the committed template, filled with this stack's addresses and secrets. */
public final class Realm {

    public static final String NAME = "plumbline";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Site site;

    public Realm(Site site) {
        this.site = site;
    }

    /** Also the issuer of its tokens. */
    public String url() {
        return site.ports().url(Port.KEYCLOAK) + "/realms/" + NAME;
    }

    /** The name under which a confidential client's secret is kept. */
    public static String secretOf(String client) {
        return "client." + client;
    }

    /** The realm as Keycloak imports it. */
    public String filled() throws IOException {
        var values = values();
        return PLACEHOLDER
                .matcher(Files.readString(site.folders().realmTemplate()))
                .replaceAll(found -> {
                    var value = values.get(found.group(1));
                    if (value == null) {
                        throw new Refusal(
                                "The realm template asks for ${" + found.group(1) + "}, which nobody provides");
                    }
                    return Matcher.quoteReplacement(value);
                });
    }

    /** One line per person and clinic. */
    public List<Account> accounts() throws IOException {
        var realm = JSON.readTree(site.folders().realmTemplate().toFile());
        List<Account> accounts = new ArrayList<>();
        for (var user : realm.path("users")) {
            if (user.has("credentials")) {
                clinicsOf(realm, user.path("username").asText()).forEach(clinic -> accounts.add(account(user, clinic)));
            }
        }
        return accounts;
    }

    private static List<String> clinicsOf(JsonNode realm, String username) {
        return stream(realm.path("organizations"))
                .filter(clinic -> stream(clinic.path("members"))
                        .anyMatch(member -> member.path("username").asText().equals(username)))
                .map(clinic -> clinic.path("alias").asText())
                .toList();
    }

    private static Account account(JsonNode user, String clinic) {
        return new Account(
                user.path("id").asText(),
                user.path("username").asText(),
                user.path("credentials").path(0).path("value").asText(),
                user.path("email").asText(),
                user.path("firstName").asText() + " " + user.path("lastName").asText(),
                stream(user.path("realmRoles")).map(JsonNode::asText).toList(),
                clinic);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private Map<String, String> values() {
        var secrets = site.secrets();
        return Map.of(
                "workspaceUrl", site.ports().url(Port.WORKSPACE),
                "portalUrl", site.ports().url(Port.PORTAL),
                "smtpPort", String.valueOf(site.ports().of(Port.SMTP)),
                "workspaceSecret", secrets.of(secretOf("workspace")),
                "portalSecret", secrets.of(secretOf("portal")),
                "portalAccountsSecret", secrets.of(secretOf("portal-accounts")),
                "operatorSecret", secrets.of(secretOf("operator")),
                "scriptsSecret", secrets.of(secretOf("scripts")));
    }

    /** A person who can sign in, in one of their clinics. */
    public record Account(
            String id,
            String username,
            String password,
            String email,
            String name,
            List<String> roles,
            String clinic) {}
}
