package health.plumbline.testkit;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
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
    private static AgroalDataSource superusers;

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
            superusers = AgroalDataSource.from(pool());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AgroalDataSourceConfigurationSupplier pool() {
        return new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(8)
                .connectionFactoryConfiguration(to -> to.jdbcUrl(url())
                        .principal(new NamePrincipal("postgres"))
                        .credential(new SimplePassword("postgres"))));
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

    /**
     * The superuser, whom no policy binds: only for switching a control off and for looking behind it. Pooled,
     * because tests look often and a new connection costs them ten times the look.
     */
    public static Connection asSuperuser() throws SQLException {
        return superusers.getConnection();
    }
}
