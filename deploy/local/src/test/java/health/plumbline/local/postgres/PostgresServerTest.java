package health.plumbline.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.local.Site;
import health.plumbline.local.Sites;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    static Path folder;

    private static Site site;
    private static PostgresServer server;

    @BeforeAll
    static void started() throws Exception {
        site = Sites.in(folder);
        server = new PostgresServer(site);
        server.prepare(Sites.silent());
        server.start(Sites.silent());
    }

    @AfterAll
    static void stopped() throws Exception {
        server.stop();
    }

    @Test
    void the_app_role_may_use_what_it_is_granted_and_owns_nothing() throws SQLException {
        try (var owner = connect("program_owner");
                var app = connect("program_app")) {
            owner.createStatement().execute("create table granted (text text)");
            assertThatThrownBy(() -> app.createStatement().execute("insert into granted values ('x')"))
                    .hasMessageContaining("permission denied");
            owner.createStatement().execute("grant insert on granted to program_app");
            assertThat(app.createStatement().executeUpdate("insert into granted values ('x')"))
                    .isOne();
            assertThatThrownBy(() -> app.createStatement().execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied");
            var rights = app.createStatement()
                    .executeQuery("select rolsuper or rolbypassrls from pg_roles where rolname = current_user");
            rights.next();
            assertThat(rights.getBoolean(1)).isFalse();
        }
    }

    @Test
    void a_service_cannot_enter_the_database_of_another() throws SQLException {
        var databases = new Databases(site);
        assertThatThrownBy(() -> DriverManager.getConnection(
                        databases.url("triage"), "program_app", databases.password("program_app")))
                .hasMessageContaining("permission denied for database \"triage\"");
    }

    @Test
    void a_wrong_password_is_refused() {
        var url = new Databases(site).url("program");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "program_app", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void what_was_committed_is_there_after_kill_and_restart() throws Exception {
        keepANote();
        var killed = server.process().orElseThrow();
        killed.destroyForcibly();
        assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();

        server.start(Sites.silent());

        assertThat(notes()).isOne();
    }

    @Test
    void a_server_that_outlived_its_launcher_is_stopped_by_the_next_one() throws Exception {
        keepANote();
        var orphan = server.process().orElseThrow();
        var next = new PostgresServer(site);

        assertThat(next.stopLeftover()).isTrue();

        assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(next.stopLeftover()).isFalse();
        server.start(Sites.silent());
        assertThat(notes()).isOne();
    }

    private void keepANote() throws SQLException {
        try (var owner = connect("program_owner")) {
            owner.createStatement().execute("drop table if exists note; create table note (text text)");
            owner.createStatement().execute("insert into note values ('x')");
        }
    }

    private int notes() throws SQLException {
        try (var owner = connect("program_owner")) {
            var count = owner.createStatement().executeQuery("select count(*) from note");
            count.next();
            return count.getInt(1);
        }
    }

    private Connection connect(String role) throws SQLException {
        var databases = new Databases(site);
        return DriverManager.getConnection(databases.url("program"), role, databases.password(role));
    }
}
