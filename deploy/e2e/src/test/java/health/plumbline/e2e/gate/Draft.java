package health.plumbline.e2e.gate;

import static org.awaitility.Awaitility.await;

import health.plumbline.e2e.acts.Physio;
import health.plumbline.e2e.http.Answer;
import java.time.Duration;
import java.util.UUID;

/** A program of a patient who was screened, ready to be cleared and released again and again. */
record Draft(Physio physio, UUID program) {

    private static final Duration SOON = Duration.ofSeconds(20);

    static Draft of(Physio physio) {
        var patient = physio.register("Gate Run", UUID.randomUUID() + "@mail.example");
        await("triage to hear of the patient").atMost(SOON).until(() -> physio.standing(patient)
                .good());
        var program = UUID.randomUUID();
        physio.begin(patient, program, "At the gate").must(201);
        physio.add(program, UUID.randomUUID(), "pelvic_tilt").must(201);
        physio.screen(patient);
        return new Draft(physio, program);
    }

    int revision() {
        return physio.read(program).path("revision").asInt();
    }

    /** The hash of what the patient would see, as it is now. */
    String hash() {
        return physio.preview(program).must(200).text("contentHash");
    }

    String cleared() {
        return physio.clear(program).must(201).text("id");
    }

    Answer release(String clearance) {
        return physio.release(program, clearance);
    }

    Answer edit(int revision, String title) {
        return physio.rename(program, revision, title);
    }
}
