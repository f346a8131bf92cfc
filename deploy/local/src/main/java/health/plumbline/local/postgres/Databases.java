package health.plumbline.local.postgres;

import health.plumbline.local.Port;
import health.plumbline.local.Site;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * One database per service. Its owner role migrates it; its app role, neither owner nor superuser, is what the service
 * works as, so that row-level security binds it.
 */
public record Databases(Site site) {

    public static final String KEYCLOAK = "keycloak";
    public static final List<String> OF_SERVICES = List.of("catalog", "program", "triage", "portal");

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + site.ports().of(Port.POSTGRES) + "/" + database;
    }

    public static String owner(String database) {
        return database + "_owner";
    }

    public static String app(String database) {
        return database + "_app";
    }

    public String password(String role) {
        return site.secrets().of(role);
    }

    Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database), "postgres", site.secrets().of("postgres"));
    }

    /** Creates what is missing; may be repeated. */
    void prepare() throws SQLException {
        try (var server = connectAsSuperuser("postgres")) {
            create(server, KEYCLOAK, owner(KEYCLOAK));
            for (var database : OF_SERVICES) {
                create(server, database, owner(database));
                role(server, app(database));
                run(server, "grant connect on database " + database + " to " + app(database));
            }
        }
        for (var database : OF_SERVICES) {
            try (var inside = connectAsSuperuser(database)) {
                run(inside, "alter schema public owner to " + owner(database));
                run(inside, "revoke all on schema public from public");
                // Rights on tables come from the migrations, table by table.
                run(inside, "grant usage on schema public to " + app(database));
            }
        }
    }

    private void create(Connection server, String database, String owner) throws SQLException {
        role(server, owner);
        if (!exists(server, "select 1 from pg_database where datname = ?", database)) {
            run(server, "create database " + database + " owner " + owner);
        }
        run(server, "revoke all on database " + database + " from public");
    }

    private void role(Connection server, String role) throws SQLException {
        var verb = exists(server, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        // The names are ours and the password is hexadecimal, so nothing needs quoting that could be missed.
        run(
                server,
                verb + " role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls password '"
                        + password(role) + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
