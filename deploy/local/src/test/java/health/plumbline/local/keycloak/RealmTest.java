package health.plumbline.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.local.Folders;
import health.plumbline.local.Port;
import health.plumbline.local.Refusal;
import health.plumbline.local.Site;
import health.plumbline.local.Sites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {

    @TempDir
    Path folder;

    private Site site;
    private JsonNode realm;

    @BeforeEach
    void filled() throws IOException {
        site = Sites.in(folder);
        realm = new ObjectMapper().readTree(new Realm(site).filled());
    }

    @Test
    void it_never_lists_client_scopes_because_that_removes_the_built_in_ones() {
        assertThat(realm.has("clientScopes")).isFalse();
    }

    @Test
    void every_placeholder_is_filled() {
        assertThat(realm.toString()).doesNotContain("${");
        assertThat(client("workspace").at("/redirectUris/0").asText())
                .isEqualTo(site.ports().url(Port.WORKSPACE) + "/*");
        assertThat(client("portal").path("secret").asText())
                .isEqualTo(site.secrets().of(Realm.secretOf("portal")));
    }

    @Test
    void a_placeholder_nobody_provides_is_refused() throws IOException {
        var checkout = folder.resolve("checkout");
        var folders = new Folders(checkout, folder);
        Files.createDirectories(folders.realmTemplate().getParent());
        Files.writeString(folders.realmTemplate(), "{\"realm\": \"${moon}\"}");
        var other = new Site(folders, site.ports(), site.secrets(), site.jdk(), site.children());

        assertThatThrownBy(() -> new Realm(other).filled())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("${moon}");
    }

    @Test
    void tokens_for_people_are_meant_for_all_four_services() {
        for (var name : new String[] {"workspace", "portal", "scripts", "operator"}) {
            assertThat(client(name).path("protocolMappers"))
                    .extracting(mapper ->
                            mapper.at("/config/included.custom.audience").asText())
                    .containsExactly("catalog", "program", "triage", "portal");
        }
    }

    @Test
    void only_the_client_for_scripts_takes_passwords() {
        assertThat(realm.path("clients"))
                .filteredOn(client -> client.path("directAccessGrantsEnabled").asBoolean(true))
                .extracting(client -> client.path("clientId").asText())
                .containsExactly("scripts");
    }

    private JsonNode client(String id) {
        for (var client : realm.path("clients")) {
            if (client.path("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("no client " + id);
    }
}
