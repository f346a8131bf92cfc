package health.plumbline.platform;

import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The platform's own tables, and one of a clinic's to try tenancy on. */
public class ProbeTables extends RealBackends {

    private static boolean made;

    @Override
    public Map<String, String> start() {
        var config = super.start();
        if (!made) {
            make();
            made = true;
        }
        return config;
    }

    private static void make() {
        try (var owner = Postgres.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(Files.readString(Path.of("..", "platform-tables.sql.txt"))
                    .replace("${appRole}", Postgres.APP_ROLE));
            statement.execute(
                    """
                    create table note (id uuid primary key, clinic text not null, body text not null);
                    alter table note enable row level security;
                    alter table note force row level security;
                    create policy own_clinic on note using (clinic = nullif(current_setting('app.clinic', true), ''))
                        with check (clinic = nullif(current_setting('app.clinic', true), ''));
                    grant select, insert, update, delete on note to %s;"""
                            .formatted(Postgres.APP_ROLE));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
