package health.plumbline.load;

import health.plumbline.testkit.Postgres;
import java.sql.Connection;
import java.sql.SQLException;

/** Clinics with one clinician and a hundred techniques of their own each, made of the core's. */
final class ClinicCatalogs {

    static final int TECHNIQUES = 100;

    /** So that a search passes over what was said before: every technique was revised once. */
    private static final int REVISIONS = 2;

    private static final String MEMBER =
            "insert into member (clinic, account, role, name) values (?, ?, 'clinician', 'Load')";

    private static final String TECHNIQUE =
            "insert into technique (clinic, id, revision) select ?, 'own-' || n, ? from generate_series(1, ?) as n";

    private static final String REVISION =
            """
            insert into technique_revision (clinic, technique, number, hash, content, published_at, name)
            select ?, 'own-' || n, r, core.hash, core.content || jsonb_build_object('technique', 'own-' || n,
                'name', core.name || ' ' || n, 'seed', false), now(), core.name || ' ' || n
            from generate_series(1, ?) as n cross join generate_series(1, ?) as r
            join (select row_number() over (order by technique) as place, count(*) over () as places, * from technique_revision
                where clinic = '*') as core on core.place = (n * 7 + ?) % core.places + 1""";

    private ClinicCatalogs() {}

    static String clinic(int number) {
        return "load-" + number;
    }

    static String account(int number) {
        return "account-" + number;
    }

    /** Adds the clinics of these numbers, both included; as the application, so that its policies and triggers hold. */
    static void add(int first, int last) throws SQLException {
        for (int number = first; number <= last; number++) {
            try (var connection = Postgres.asApp(clinic(number))) {
                connection.setAutoCommit(false);
                run(connection, MEMBER, clinic(number), account(number));
                run(connection, TECHNIQUE, clinic(number), REVISIONS, TECHNIQUES);
                run(connection, REVISION, clinic(number), TECHNIQUES, REVISIONS, number);
                connection.commit();
            }
        }
        try (var owner = Postgres.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("analyze technique, technique_revision, technique_listing");
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
