package health.plumbline.program.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.platform.seal.ContentHash;
import health.plumbline.platform.seal.ReleaseClearance;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Records;
import health.plumbline.program.SigningKey;
import health.plumbline.program.TriageCounterpart;
import health.plumbline.testkit.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with the application's own rights at the database, and no use for the application. */
@ProgramTest
class DirectSqlTest {

    private static final String CONTENT = "{\"title\":\"made by hand\"}";
    private static final String HASH = ContentHash.ofCanonical(CONTENT);

    private final Clinician anna = Clinician.of("north");

    private UUID patient;
    private UUID program;
    private ReleaseClearance honest;

    @BeforeEach
    void a_draft() {
        Clinician.prepare();
        patient = anna.patient();
        program = anna.readyDraft(patient);
        honest = TriageCounterpart.clearance("north", patient, program, 1, HASH);
    }

    @Test
    void a_version_with_the_clearance_for_it_can_be_written() throws SQLException {
        attempt(sql -> {
            use(sql, honest.id(), Tokenwork.signed(honest));
            version(sql, 1, CONTENT, HASH, honest.id());
        });

        assertThat(Records.count("program_version", "program = ?", program)).isEqualTo(1);
    }

    @Test
    void a_version_without_a_clearance_cannot() {
        refused(sql -> version(sql, 1, CONTENT, HASH, honest.id()));
    }

    @Test
    void a_clearance_is_not_used_up_for_nothing() {
        refused(sql -> use(sql, honest.id(), Tokenwork.signed(honest)));
    }

    @Test
    void a_version_that_names_another_clearance_than_the_one_used_cannot() {
        refused(sql -> {
            use(sql, honest.id(), Tokenwork.signed(honest));
            version(sql, 1, CONTENT, HASH, UUID.randomUUID().toString());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OTHER_PATIENT", "OTHER_PROGRAM", "OTHER_CLINIC", "OTHER_VERSION", "OTHER_CONTENT", "OTHER_ID",
                        "EXPIRED",
                "NOT_YET", "TOO_LONG", "OTHER_TYPE", "NO_ALGORITHM", "SHARED_SECRET", "OTHER_AUDIENCE", "OTHER_ISSUER",
                "CUT_OFF", "NOISE"
            })
    void a_clearance_that_says_something_else_cannot_be_used(String mutation) {
        var random = new Random(11);
        var attempt = new Attempt(anna, patient, program, honest, Tokenwork.signed(honest));
        for (var again = 0; again < 5; again++) {
            var token = Mutation.valueOf(mutation).of(attempt, random);
            refused(sql -> {
                use(sql, honest.id(), token);
                version(sql, 1, CONTENT, HASH, honest.id());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "x", "", "a.b.c", "e30.e30.e30"})
    void what_is_no_token_cannot_be_used(String token) {
        refused(sql -> {
            use(sql, honest.id(), token);
            version(sql, 1, CONTENT, HASH, honest.id());
        });
    }

    @Test
    void content_that_is_not_what_was_hashed_cannot() {
        refused(sql -> {
            use(sql, honest.id(), Tokenwork.signed(honest));
            version(sql, 1, "{\"title\":\"something else\"}", HASH, honest.id());
        });
    }

    @Test
    void a_version_out_of_turn_cannot() {
        var second = TriageCounterpart.clearance("north", patient, program, 2, HASH);

        refused(sql -> {
            insertUse(sql, second.id(), 2, Tokenwork.signed(second));
            version(sql, 2, CONTENT, HASH, second.id());
        });
    }

    @Test
    void one_clearance_serves_one_version() throws SQLException {
        attempt(sql -> {
            use(sql, honest.id(), Tokenwork.signed(honest));
            version(sql, 1, CONTENT, HASH, honest.id());
        });

        refused(sql -> {
            insertUse(sql, honest.id(), 2, Tokenwork.signed(honest));
            version(sql, 2, CONTENT, HASH, honest.id());
        });
    }

    @Test
    void a_program_cannot_just_be_called_running() {
        refused(sql -> Records.change(
                sql, "update program set course = 'running', released_version = 1 where id = ?", program));
        refused(sql -> Records.change(sql, "update program set course = 'running' where id = ?", program));
    }

    @Test
    void a_held_program_takes_no_version() {
        Records.change("update program set held_at = now() where id = ?", program);

        refused(sql -> {
            use(sql, honest.id(), Tokenwork.signed(honest));
            version(sql, 1, CONTENT, HASH, honest.id());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update program_version set content = content where program = ?::uuid",
                "update program_version set title = 'x' where program = ?::uuid",
                "delete from program_version where program = ?::uuid",
                "update clearance_use set token = 'x' where program = ?::uuid",
                "delete from clearance_use where program = ?::uuid",
                "update program set released_version = null, course = 'unreleased' where id = ?::uuid"
            })
    void what_was_released_stays_as_it_is_even_for_the_owner(String change) throws SQLException {
        attempt(sql -> {
            use(sql, honest.id(), Tokenwork.signed(honest));
            version(sql, 1, CONTENT, HASH, honest.id());
            Records.change(sql, "update program set released_version = 1, course = 'running' where id = ?", program);
        });

        refused(sql -> Records.change(sql, change, program.toString()));
        assertThatThrownBy(() -> Records.change(change, program.toString())).hasRootCauseInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncate program_version cascade",
                "alter table program_version disable trigger all",
                "alter table program_version drop constraint released_only_with_its_clearance",
                "alter table program_version disable row level security",
                "drop trigger clearance_must_say_this on clearance_use",
                "set session_replication_role = replica",
                "create or replace function jws_part(token text, part int) returns jsonb language sql as 'select null::jsonb'",
                "set role postgres"
            })
    void the_application_cannot_take_its_own_fences_down(String statement) {
        refused(sql -> Records.change(sql, statement));
    }

    @Test
    void the_database_cannot_tell_a_forged_signature_the_gate_can() throws SQLException {
        var forged = Tokenwork.signedBy(SigningKey.create("triage-1"), Tokenwork.signed(honest));
        ReleaseAttemptsTest.plant(program, honest.id(), forged);

        anna.release(program, honest.id()).then().statusCode(409);
        assertThat(Records.count("program_version", "program = ?", program)).isZero();
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private void refused(Work work) {
        var before = Records.digest();
        assertThatThrownBy(() -> attempt(work)).isInstanceOf(SQLException.class);
        assertThat(Records.digest()).isEqualTo(before);
    }

    private static void attempt(Work work) throws SQLException {
        try (var connection = Postgres.asApp("north")) {
            connection.setAutoCommit(false);
            work.with(connection);
            connection.commit();
        }
    }

    private void use(Connection sql, String clearance, String token) throws SQLException {
        insertUse(sql, clearance, 1, token);
    }

    private void insertUse(Connection sql, String clearance, int version, String token) throws SQLException {
        Records.change(
                sql,
                """
                insert into clearance_use (clinic, clearance, patient, program, version, content_hash, token, used_at,
                    used_by) values ('north', ?, ?, ?, ?, ?, ?, now(), 'me')""",
                clearance,
                patient,
                program,
                version,
                HASH,
                token);
    }

    private void version(Connection sql, int version, String content, String hash, String clearance)
            throws SQLException {
        Records.change(
                sql,
                """
                insert into program_version (clinic, program, version, patient, title, content, content_hash, clearance,
                    changes, released_at, released_by, released_by_name)
                values ('north', ?, ?, ?, 'By hand', ?, ?, ?, '[]', now(), 'me', 'me')""",
                program,
                version,
                patient,
                content,
                hash,
                clearance);
    }
}
