package health.plumbline.triage;

import static health.plumbline.triage.Consulting.account;
import static health.plumbline.triage.Consulting.admin;
import static health.plumbline.triage.Consulting.begun;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.colleague;
import static health.plumbline.triage.Consulting.ownRules;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.review;
import static health.plumbline.triage.Consulting.screened;
import static health.plumbline.triage.Consulting.standing;
import static health.plumbline.triage.Consulting.validity;
import static health.plumbline.triage.Consulting.wanted;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One of everything in the north; the screening is open, so that its answers can be written. */
record Norths(UUID patient, UUID screening, UUID explained, UUID hold, UUID referred, UUID emergency, UUID outcome) {

    static final String REASON = "Examined today: strength, reflexes and sensation normal.";

    static Norths norths() {
        var patient = registered("north");
        var hold = heldByACheckIn(patient);
        var explained = explainedAndCleared(registered("north"));
        screened("north", patient, Map.of());
        AtHome.secretOf(AtHome.linked("north", registered("north")));
        var open = begun("north", registered("north"));
        var referred = reviewed(registered("north"));
        everySettingChanged();
        var emergency = registered("north");
        screened("north", emergency, Map.of("leg_weakness", "both"));
        return new Norths(patient, open, explained, hold, referred, emergency, outcomeOf(emergency));
    }

    /** What a patient tells before a session. */
    static Map<String, Object> checkIn(Map<String, Object> answers) {
        return Map.of(
                "checkIn", UUID.randomUUID(),
                "session", UUID.randomUUID(),
                "program", UUID.randomUUID(),
                "phase", "before",
                "answers", answers);
    }

    private static UUID heldByACheckIn(UUID patient) {
        Consulting.patient("north", account("north", patient))
                .body(checkIn(Map.of("ci_danger", "yes")))
                .post("/api/check-ins")
                .then()
                .statusCode(200);
        return UUID.fromString(standing(patient).extract().path("holds[0].id"));
    }

    private static UUID explainedAndCleared(UUID patient) {
        var screening = screened("north", patient, Map.of("unwell", "yes"));
        clinician("north")
                .body(Map.of("text", REASON))
                .put("/api/screenings/" + screening + "/rationales/CA-07")
                .then()
                .statusCode(200);
        clinician("north").body(wanted(patient)).post("/api/clearances").then().statusCode(201);
        return screening;
    }

    private static UUID reviewed(UUID patient) {
        var screening = screened("north", patient, Map.of("leg_pain", "increasing"));
        review(screening, "doctor", Instant.now(), "NEU-06").then().statusCode(200);
        return screening;
    }

    /** And changed back: there is a row of each, and the next test finds the clinic as it was. */
    private static void everySettingChanged() {
        validity(2, 7, 14, 28).then().statusCode(200);
        validity(3, 7, 14, 28).then().statusCode(200);
        var own = Map.<String, Object>of(
                "id", "OWN-99", "level", "caution", "when", "age > 110", "why", REASON, "source", "Ours");
        ownRules(List.of(own)).then().statusCode(200);
        ownRules(List.of()).then().statusCode(200);
        for (var allowed : List.of(true, false)) {
            admin("north")
                    .body(Map.of("allowed", allowed))
                    .put("/api/clinic/self-care")
                    .then()
                    .statusCode(200);
        }
    }

    /** Of this patient; another is counter-signed, so that there is a row of each. */
    private static UUID outcomeOf(UUID emergency) {
        var path = "/api/patients/" + emergency + "/emergency-outcomes";
        var signed = Consulting.outcome(Instant.now());
        clinician("north").body(signed).post(path).then().statusCode(201);
        colleague("north")
                .put(path + "/" + signed.get("id") + "/counter-signature")
                .then()
                .statusCode(200);
        var unsigned = Consulting.outcome(Instant.now());
        colleague("north").body(unsigned).post(path).then().statusCode(201);
        return (UUID) unsigned.get("id");
    }
}
