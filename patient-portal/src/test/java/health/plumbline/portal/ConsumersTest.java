package health.plumbline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.portal.testing.Contents;
import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.TriageCounterpart;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsumersTest {

    @BeforeEach
    void clinics() {
        Patients.configureClinics();
        TriageCounterpart.reset();
    }

    @Test
    void the_committed_example_of_every_fact_we_read_has_its_effect() {
        var pat = Patients.of("north");
        for (var fact : List.of(
                "PatientInvited",
                "ScreeningLinkRequested",
                "ProgramReleased",
                "ProgramHeld",
                "ProgramResumed",
                "ProgramEnded")) {
            taken(pat, "program.facts", fact);
        }
        for (var fact : List.of(
                "ScreeningRequested",
                "ScreeningRequestEnded",
                "ScreeningCompleted",
                "ClearanceGranted",
                "ClearanceRevoked",
                "HoldPlaced",
                "HoldLifted")) {
            taken(pat, "triage.facts", fact);
        }
        taken(pat, "catalog.facts", "TechniquePublished");
        taken(pat, "catalog.facts", "TechniqueTranslated");
        assertThat(rows("select count(*) from invitation where id = '5b9f5f4e-6d0c-4f53-9a58-6a7c1d6ef001'"))
                .isPositive();
    }

    private static void taken(Patients pat, String topic, String type) {
        var example = EventContract.example(type);
        assertThat(EventContract.violations(type, example)).isEmpty();
        var id = Facts.publish(topic, type, "north", UUID.randomUUID().toString(), example);
        pat.awaitTaken(id);
        assertThat(pat.count("select 1 from parked_fact where fact = '%s'".formatted(id)))
                .as(type + " is taken, not parked")
                .isZero();
    }

    @Test
    void the_clinics_own_settings_are_kept_from_their_example() {
        var id = Facts.publish(
                "program.facts",
                "ClinicConfigured",
                "west",
                "west",
                EventContract.example("ClinicConfigured").replace("\"north\"", "\"west\""));
        var west = new Patients("west", UUID.randomUUID(), "nobody", UUID.randomUUID());

        west.awaitTaken(id);

        assertThat(west.count("select 1 from clinic_settings")).isEqualTo(1);
    }

    @Test
    void replaying_everything_shuffled_and_twice_changes_nothing() {
        var history = new ArrayList<String[]>();
        var everybody = new ArrayList<Patients>();
        for (int i = 0; i < 3; i++) {
            var pat = Patients.of(i == 0 ? "south" : "north");
            everybody.add(pat);
            history.addAll(historyOf(pat));
        }
        history.forEach(ConsumersTest::publish);
        for (var pat : everybody) {
            pat.awaitRow("select 1 from triage_hold where patient = '%s' and lifted_at is not null"
                    .formatted(pat.patient()));
            pat.awaitRow("select 1 from program_standing where patient = '%s' and resumed_at is not null"
                    .formatted(pat.patient()));
        }
        var before = digest();

        var again = new ArrayList<>(history);
        again.addAll(history);
        Collections.shuffle(again, new Random(7));
        again.forEach(ConsumersTest::publish);
        // A last fact per topic and clinic shows when all before it were read.
        for (var pat : everybody) {
            pat.awaitTaken(pat.publish("ProgramHeld", "{\"broken\":true}"));
            pat.awaitTaken(pat.publishAsTriage("HoldPlaced", "{\"broken\":true}"));
        }

        assertThat(digest()).isEqualTo(before);
    }

    private static List<String[]> historyOf(Patients pat) {
        var hold = UUID.randomUUID();
        var screening = UUID.randomUUID();
        var clearance = TriageCounterpart.sign(pat.clearance(1, Contents.backProgram()));
        return List.of(
                fact(
                        pat,
                        "triage.facts",
                        "ScreeningRequested",
                        "{\"screening\":\"%s\",\"patient\":\"%s\",\"requestedAt\":\"2026-11-10T07:00:00Z\"}"
                                .formatted(screening, pat.patient())),
                fact(
                        pat,
                        "triage.facts",
                        "ScreeningRequestEnded",
                        "{\"screening\":\"%s\",\"patient\":\"%s\",\"why\":\"answered\",\"at\":\"2026-11-10T07:30:00Z\"}"
                                .formatted(screening, pat.patient())),
                fact(pat, "program.facts", "ProgramReleased", pat.released(1, Contents.backProgram(), clearance)),
                fact(
                        pat,
                        "triage.facts",
                        "HoldPlaced",
                        "{\"hold\":\"%s\",\"patient\":\"%s\",\"epoch\":2,\"placedAt\":\"2026-11-10T08:00:00Z\"}"
                                .formatted(hold, pat.patient())),
                fact(
                        pat,
                        "triage.facts",
                        "HoldLifted",
                        "{\"hold\":\"%s\",\"patient\":\"%s\",\"liftedAt\":\"2026-11-10T09:00:00Z\"}"
                                .formatted(hold, pat.patient())),
                fact(
                        pat,
                        "program.facts",
                        "ProgramHeld",
                        "{\"program\":\"%s\",\"patient\":\"%s\",\"heldAt\":\"2026-11-10T08:00:00Z\"}"
                                .formatted(pat.program(), pat.patient())),
                fact(
                        pat,
                        "program.facts",
                        "ProgramResumed",
                        "{\"program\":\"%s\",\"patient\":\"%s\",\"resumedAt\":\"2026-11-10T09:00:00Z\"}"
                                .formatted(pat.program(), pat.patient())));
    }

    private static String[] fact(Patients pat, String topic, String type, String payload) {
        return new String[] {
            UUID.randomUUID().toString(),
            topic,
            type,
            pat.clinic(),
            pat.patient().toString(),
            payload
        };
    }

    private static void publish(String[] fact) {
        Facts.publish(fact[0], fact[1], fact[2], fact[3], fact[4], fact[5]);
    }

    private static String digest() {
        var digest = new StringBuilder();
        for (var table : List.of(
                "released_version",
                "program_standing",
                "triage_hold",
                "patient_epoch",
                "local_hold",
                "screening_request")) {
            digest.append(table)
                    .append(' ')
                    .append(text("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
                            .formatted(table)));
        }
        return digest.toString();
    }

    private static long rows(String query) {
        return Long.parseLong(text(query));
    }

    private static String text(String query) {
        try (var connection = Postgres.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
