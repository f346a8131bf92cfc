package health.plumbline.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The PostgreSQL of this JVM, with the two roles every service database has. */
public final class Postgres {

    /** Neither owner, nor superuser, nor allowed to bypass policies: what the application may, and no more. */
    public static final String APP_ROLE = "service_app";

    public static final String OWNER = "service_owner";

    private static EmbeddedPostgres server;

    private Postgres() {}

    static synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "80")
                    .setServerConfig("fsync", "off")
                    .start();
            try (var superuser = server.getPostgresDatabase().getConnection();
                    var statement = superuser.createStatement()) {
                statement.execute("create role %1$s login password '%1$s' nosuperuser nobypassrls".formatted(OWNER));
                statement.execute("create role %1$s login password '%1$s' nosuperuser nobypassrls".formatted(APP_ROLE));
                statement.execute("create database service owner " + OWNER);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/service";
    }

    /** A connection with the application's own rights and no clinic bound. */
    public static Connection asApp() throws SQLException {
        return DriverManager.getConnection(url(), APP_ROLE, APP_ROLE);
    }

    /** A connection with the application's own rights that works for a clinic. */
    public static Connection asApp(String clinic) throws SQLException {
        var connection = asApp();
        try (var bind = connection.prepareStatement("select set_config('app.clinic', ?, false)")) {
            bind.setString(1, clinic);
            bind.execute();
        }
        return connection;
    }

    /** The owner of the tables; FORCE ROW LEVEL SECURITY binds it too. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), OWNER, OWNER);
    }

    /** The superuser, whom no policy binds: only for switching a control off and for looking behind it. */
    public static Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }
}
