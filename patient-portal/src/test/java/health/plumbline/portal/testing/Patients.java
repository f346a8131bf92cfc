package health.plumbline.portal.testing;

import static org.awaitility.Awaitility.await;

import health.plumbline.platform.seal.ContentHash;
import health.plumbline.platform.seal.ReleaseClearance;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Patients with an account and a released program, made as the other services would make them. */
public record Patients(String clinic, UUID patient, String account, UUID program) {

    /** A patient with an account and nothing else. */
    public static Patients of(String clinic) {
        var made = new Patients(clinic, UUID.randomUUID(), UUID.randomUUID().toString(), UUID.randomUUID());
        try (var connection = Postgres.asApp(clinic);
                var insert = connection.prepareStatement(
                        "insert into patient_account (clinic, id, account, invitation, linked_at) values (?, ?, ?, ?, now())")) {
            insert.setString(1, clinic);
            insert.setObject(2, made.patient());
            insert.setString(3, made.account());
            insert.setObject(4, UUID.randomUUID());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return made;
    }

    /** A patient whose program was released and cleared. */
    public static Patients withProgram(String clinic) {
        var patient = of(clinic);
        patient.release(1, Contents.backProgram());
        return patient;
    }

    public String token() {
        return Tokens.patient(clinic, account);
    }

    /** An honest clearance for this content, valid for 30 days. */
    public ReleaseClearance clearance(int version, String content) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new ReleaseClearance(
                UUID.randomUUID().toString(),
                clinic,
                patient,
                program,
                version,
                ContentHash.of(Contents.json(content)),
                UUID.randomUUID(),
                now.minusSeconds(600),
                now.plus(30, ChronoUnit.DAYS),
                "core/1",
                "core/1",
                "clear",
                null,
                1,
                now.minusSeconds(60),
                now.plus(1, ChronoUnit.HOURS));
    }

    public void release(int version, String content) {
        release(version, content, UnaryOperator.identity());
    }

    /** @param twist what is wrong with the clearance */
    public void release(int version, String content, UnaryOperator<ReleaseClearance> twist) {
        release(version, content, TriageCounterpart.sign(twist.apply(clearance(version, content))));
    }

    public void release(int version, String content, String clearance) {
        publish("ProgramReleased", released(version, content, clearance));
        awaitRow("select 1 from released_version where program = '%s' and version = %d".formatted(program, version));
    }

    public String released(int version, String content, String clearance) {
        return """
                {"program":"%s","version":%d,"patient":"%s","title":"Ease your back","contentHash":"%s","clearance":"%s",
                 "releasedBy":"%s","releasedAt":"2026-11-01T10:00:0%dZ","changes":["Pelvic tilt is new"],"content":%s}"""
                .formatted(
                        program,
                        version,
                        patient,
                        ContentHash.of(Contents.json(content)),
                        clearance,
                        Tokens.NORTH_CLINICIAN,
                        version % 10,
                        content);
    }

    public String publish(String type, String payload) {
        return Facts.publish("program.facts", type, clinic, patient.toString(), payload);
    }

    public String publishAsTriage(String type, String payload) {
        return Facts.publish("triage.facts", type, clinic, patient.toString(), payload);
    }

    /** Waits until this service has taken what was published. */
    public void awaitTaken(String fact) {
        awaitRow("select 1 from inbox where fact = '%s' union all select 1 from parked_fact where fact = '%1$s'"
                .formatted(fact));
    }

    public void awaitRow(String query) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(25))
                .until(() -> count(query) > 0);
    }

    /** Rows as this clinic sees them. */
    public long count(String query) {
        try (var connection = Postgres.asApp(clinic);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from (" + query + ") as found")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void configureClinics() {
        TestClinics.configure();
    }
}
