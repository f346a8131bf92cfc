package health.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFileTest {

    @TempDir
    Path folder;

    private Site site;
    private Path file;

    @BeforeEach
    void written() throws IOException {
        site = Sites.in(folder);
        file = folder.resolve("there/stack.json");
        new StackFile(file, site).write(List.of());
    }

    @Test
    void it_has_every_field_scripts_rely_on() throws IOException {
        assertThat(read().fieldNames())
                .toIterable()
                .containsExactly(
                        "workspace",
                        "portal",
                        "catalog",
                        "triage",
                        "keycloak",
                        "realm",
                        "mail",
                        "kafka",
                        "databases",
                        "accounts",
                        "tokenClient",
                        "operator",
                        "processes");
        assertThat(read().path("workspace").asText()).isEqualTo(site.ports().url(Port.WORKSPACE));
        assertThat(read().path("realm").asText()).isEqualTo(site.ports().url(Port.KEYCLOAK) + "/realms/plumbline");
    }

    @Test
    void each_database_has_both_of_its_roles() throws IOException {
        for (var name : List.of("catalog", "program", "triage", "portal")) {
            var database = read().path("databases").path(name);
            assertThat(database.path("url").asText()).endsWith("/" + name);
            assertThat(database.at("/app/user").asText()).isEqualTo(name + "_app");
            assertThat(database.at("/owner/user").asText()).isEqualTo(name + "_owner");
            assertThat(database.at("/app/password").asText())
                    .isEqualTo(site.secrets().of(name + "_app"));
        }
    }

    @Test
    void a_person_in_two_clinics_is_there_once_for_each() throws IOException {
        assertThat(read().path("accounts"))
                .filteredOn(account -> account.path("username").asText().equals("lena.marsh"))
                .extracting(account -> account.path("clinic").asText())
                .containsExactly("north", "south");
    }

    @Test
    void only_its_owner_can_read_it() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void it_goes_when_the_stack_stops() throws IOException {
        new StackFile(file, site).delete();

        assertThat(file).doesNotExist();
    }

    private JsonNode read() throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
