package health.plumbline.e2e.resilience;

import static health.plumbline.e2e.resilience.Persistence.answered;
import static health.plumbline.e2e.resilience.Persistence.eventually;
import static health.plumbline.e2e.resilience.Persistence.served;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.e2e.acts.Exerciser;
import health.plumbline.e2e.acts.InvitationLink;
import health.plumbline.e2e.acts.Physio;
import health.plumbline.e2e.http.Answer;
import health.plumbline.e2e.http.Mailbox;
import health.plumbline.e2e.http.Tokens;
import health.plumbline.e2e.stack.Stack;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One patient from registration to two finished sessions. Whatever is acknowledged on the way is written down. */
final class Course {

    private static final String PASSWORD = "three quiet words";
    private static final int SESSIONS = 2;

    private final Stack stack;
    private final Physio physio;
    private final Ledger ledger;
    private final List<String> techniques;
    private final UUID patient = UUID.randomUUID();
    private final UUID program = UUID.randomUUID();
    private final String email = patient + "@mail.example";

    Course(Stack stack, Physio physio, Ledger ledger, List<String> techniques) {
        this.stack = stack;
        this.physio = physio;
        this.ledger = ledger;
        this.techniques = techniques;
    }

    void run() {
        register();
        draft();
        screen();
        release();
        var exerciser = signUp();
        for (int i = 0; i < SESSIONS; i++) {
            exercise(exerciser, UUID.randomUUID());
        }
    }

    private void register() {
        answered(() -> physio.register(patient, "Kill Run", email)).must(200, 201);
        ledger.acknowledged(Deed.PATIENT_REGISTERED, patient.toString());
    }

    private void draft() {
        answered(() -> physio.begin(patient, program, "Course")).must(201);
        ledger.acknowledged(Deed.PROGRAM_BEGUN, program.toString());
        for (var technique : techniques) {
            var item = UUID.randomUUID();
            answered(() -> physio.add(program, item, technique)).must(201);
            ledger.acknowledged(Deed.EXERCISE_ADDED, program + "/" + item);
        }
    }

    /** Triage hears of the patient a moment after the registration. */
    private void screen() {
        var screening = served(() -> physio.ask(patient)).json();
        var id = screening.path("id").asText();
        for (var next = Physio.unanswered(screening); next != null; next = Physio.unanswered(screening)) {
            var question = next;
            screening = answered(() -> physio.answer(id, question, Map.of()))
                    .must(200)
                    .json();
            ledger.acknowledged(
                    Deed.QUESTION_ANSWERED, id + "/" + next.path("key").asText());
        }
        answered(() -> completed(id)).must(200);
        ledger.acknowledged(Deed.SCREENING_COMPLETED, id);
    }

    /** Completing twice is refused, so a completion that was never answered is looked for first. */
    private Answer completed(String screening) {
        var now = physio.screening(screening);
        return now.good() && now.text("status").equals("complete") ? now : physio.complete(screening);
    }

    private void release() {
        answered(this::released).must(200);
        ledger.acknowledged(Deed.PROGRAM_RELEASED, program + "/1");
    }

    /** A clearance is good for one release, so a release that was never answered is looked for first. */
    private Answer released() {
        var version = physio.version(program, 1);
        if (version.status() != 404) {
            return version;
        }
        var clearance = physio.clear(program);
        return clearance.good() ? physio.release(program, clearance.text("id")) : clearance;
    }

    private Exerciser signUp() {
        var link = eventually(() -> new Mailbox(stack, email).newest("/invitation/"));
        eventually(() -> new InvitationLink(link).accept(PASSWORD));
        ledger.acknowledged(Deed.INVITATION_ACCEPTED, patient.toString());
        return new Exerciser(stack, new Tokens(stack).of(email, PASSWORD, "north"));
    }

    private void exercise(Exerciser exerciser, UUID session) {
        served(() -> exerciser.start(session, program));
        var before =
                answered(() -> exerciser.before(session, Exerciser.FINE_BEFORE)).must(200);
        for (JsonNode item : before.json().path("items")) {
            answered(() -> exerciser.done(session, item)).must(200);
            ledger.acknowledged(
                    Deed.EXERCISE_DONE, session + "/" + item.path("item").asText());
        }
        answered(() -> exerciser.after(session, Exerciser.FINE_AFTER)).must(200);
        ledger.acknowledged(Deed.PAIN_REPORTED, session.toString());
        ledger.acknowledged(Deed.SESSION_FINISHED, session.toString());
    }
}
