package health.plumbline.program.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Records;
import health.plumbline.program.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The same facts, once in order for the one clinic, and shuffled with duplicates for the other (where a patient of the same
 * id lives): afterwards both have the same records.
 */
@ProgramTest
class ReplayTest {

    private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");
    private static final String[] FLAGS = {"ci_danger", "fall_or_accident", "new_numb_weak"};
    private static final String[] OUTCOMES = {"done", "partly", "stopped", "skipped"};

    @BeforeEach
    void prepare() {
        Clinician.prepare();
    }

    @Test
    void any_order_with_duplicates_leaves_the_same_records() {
        for (var seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            var patient = patientOfBoth();
            var facts = facts(patient, random);
            facts.forEach(fact -> fact.in("north"));
            for (var fact : shuffled(facts, random)) {
                fact.in("south");
            }
            facts.forEach(fact -> fact.awaitTaken("north"));
            facts.forEach(fact -> fact.awaitTaken("south"));

            assertThat(records("south", patient)).as("seed %d", seed).isEqualTo(records("north", patient));
            assertThat(records("north", patient)).hasSizeGreaterThan(facts.size() / 2);
        }
    }

    private static UUID patientOfBoth() {
        var patient = UUID.randomUUID();
        for (var clinic : List.of("north", "south")) {
            Clinician.of(clinic)
                    .ask()
                    .body(Map.of("id", patient, "name", "Pat Both", "email", "both@people.example"))
                    .post("/api/patients")
                    .then()
                    .statusCode(201);
        }
        return patient;
    }

    private static List<Told> shuffled(List<Told> facts, Random random) {
        var again = new ArrayList<>(facts);
        for (var fact : facts) {
            if (random.nextInt(3) > 0) {
                again.add(fact);
            }
        }
        Collections.shuffle(again, random);
        return again;
    }

    private static List<Told> facts(UUID patient, Random random) {
        var facts = new ArrayList<Told>();
        for (var i = 0; i < 3; i++) {
            var at = START.plusSeconds(random.nextInt(3) * 3_600L).toString();
            var account = "account-" + random.nextInt(3);
            facts.add(Told.of("InvitationAccepted", patient)
                    .with(fact -> fact.put("account", account).put("acceptedAt", at)));
        }
        for (var i = 0; i < 4; i++) {
            facts.add(screening(patient, random, i));
            var epoch = 1 + random.nextInt(6);
            facts.add(Told.of("ClearanceRevoked", patient).with(fact -> fact.put("epoch", epoch)
                    .put("reason", "reason-" + epoch)
                    .put("at", START.plusSeconds(epoch).toString())));
        }
        for (var i = 0; i < 3; i++) {
            var hold = uuid(random);
            var placedAt = START.plusSeconds(i * 40_000L).toString();
            facts.add(Told.of("HoldPlaced", patient)
                    .with(fact -> fact.put("hold", hold).put("placedAt", placedAt)));
            if (i > 0) {
                facts.add(Told.of("HoldLifted", patient).with(fact -> fact.put("hold", hold)));
            }
        }
        for (var i = 0; i < 8; i++) {
            facts.add(session(patient, random, i));
            facts.add(symptom(patient, random, i));
            var checkIn = uuid(random);
            facts.add(Told.of("CheckInRecorded", patient).with(fact -> fact.put("checkIn", checkIn)));
        }
        return facts;
    }

    private static Told screening(UUID patient, Random random, int i) {
        var screening = uuid(random);
        var completedAt = START.plusSeconds(random.nextInt(3) * 60L).toString();
        var level = random.nextBoolean() ? "clear" : "urgent";
        return Told.of("ScreeningCompleted", patient).with(fact -> fact.put("screening", screening)
                .put("level", level)
                .put("completedAt", completedAt)
                .put("epoch", i));
    }

    private static Told session(UUID patient, Random random, int day) {
        var session = uuid(random);
        var outcome = OUTCOMES[random.nextInt(OUTCOMES.length)];
        return Told.of("SessionRecorded", patient).with(fact -> {
            fact.put("session", session);
            fact.put("localDate", LocalDate.of(2026, 10, 1).plusDays(day).toString());
            ((ObjectNode) fact.get("items").get(0)).put("outcome", outcome);
        });
    }

    private static Told symptom(UUID patient, Random random, int day) {
        var report = uuid(random);
        var before = random.nextInt(11);
        var after = random.nextInt(11);
        var flag = random.nextInt(4) == 0 ? FLAGS[random.nextInt(FLAGS.length)] : null;
        return Told.of("SymptomReported", patient).with(fact -> {
            fact.put("report", report).put("painBefore", before).put("painAfter", after);
            fact.put("at", START.plusSeconds(day * 43_200L).toString());
            if (flag != null) {
                fact.putArray("flags").add(flag);
            }
        });
    }

    private static String uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Every record of the patient, without its clinic; an alert is known by what it is made of. */
    private static List<String> records(String clinic, UUID patient) {
        var all = new ArrayList<String>();
        for (var table : List.of(
                "patient_standing",
                "triage_hold",
                "session_record",
                "session_item",
                "symptom_report",
                "check_in_record")) {
            all.addAll(Records.all(
                    "select '" + table + " ' || (to_jsonb(t) - 'clinic')::text from " + table
                            + " t where clinic = ? and patient = ? order by 1",
                    clinic,
                    patient));
        }
        all.addAll(Records.all(
                """
                select string_agg((to_jsonb(c) - 'clinic' - 'alert')::text, '|' order by c.cause::text) from alert_cause c
                where clinic = ? and patient = ? group by alert order by 1""",
                clinic,
                patient));
        all.addAll(Records.all(
                "select account || ' ' || accepted_at from patient where clinic = ? and id = ?", clinic, patient));
        return all;
    }
}
