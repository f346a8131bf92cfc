package health.plumbline.program;

import health.plumbline.testkit.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks behind the service and changes what it must not believe, as the superuser whom no policy binds. */
public final class Records {

    private static final List<String> CHANGED_BY_PEOPLE = List.of(
            "clinic_settings",
            "member",
            "patient",
            "invitation",
            "program",
            "program_hold",
            "clearance_use",
            "program_version",
            "prescribed_item",
            "alert_cause",
            "audit_entry");

    private Records() {}

    public static long count(String table, String where, Object... values) {
        return Long.parseLong(one("select count(*) from " + table + " where " + where, values));
    }

    public static String one(String sql, Object... values) {
        return all(sql, values).get(0);
    }

    /** The first column of every row. */
    public static List<String> all(String sql, Object... values) {
        try (var connection = Postgres.asSuperuser()) {
            return all(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<String> all(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    public static int change(String sql, Object... values) {
        try (var connection = Postgres.asSuperuser()) {
            return change(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** Everything that a person's request may change, as one value. */
    public static String digest() {
        var looks = CHANGED_BY_PEOPLE.stream()
                .map(table ->
                        "select '%1$s ' || count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from %1$s t"
                                .formatted(table))
                .collect(Collectors.joining(" union all "));
        return String.join("\n", all(looks + " union all select 'outbox ' || count(*) from outbox"));
    }
}
