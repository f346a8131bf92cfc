package health.plumbline.e2e.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks into a service's database as its owner does, for one clinic: row-level security binds the owner too. */
public record Records(Stack stack, String clinic) {

    /** The rows of a query with one column. */
    public List<String> column(String service, String sql) {
        try (var connection = open(service);
                var rows = connection.createStatement().executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException(service + ": " + sql, failed);
        }
    }

    public long count(String service, String table) {
        return Long.parseLong(column(service, "select count(*) from " + table).get(0));
    }

    /** For every table what its rows are, in one number; equal before and after means that nothing changed. */
    public Map<String, String> digest(String service) {
        var digest = new TreeMap<String, String>();
        try (var connection = open(service);
                var statement = connection.createStatement()) {
            for (var table : tables(service)) {
                var sql =
                        "select count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from \"%s\" t";
                try (var row = statement.executeQuery(sql.formatted(table))) {
                    row.next();
                    digest.put(service + "." + table, row.getString(1));
                }
            }
            return digest;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<String> tables(String service) {
        return column(
                service,
                "select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%'");
    }

    private Connection open(String service) throws SQLException {
        var database = stack.database(service);
        var connection = DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
        try (var setting = connection.prepareStatement("select set_config('app.clinic', ?, false)")) {
            setting.setString(1, clinic);
            setting.execute();
        }
        return connection;
    }
}
