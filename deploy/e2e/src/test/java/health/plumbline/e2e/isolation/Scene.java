package health.plumbline.e2e.isolation;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.e2e.acts.Exerciser;
import health.plumbline.e2e.acts.InvitationLink;
import health.plumbline.e2e.acts.Physio;
import health.plumbline.e2e.http.Api;
import health.plumbline.e2e.http.Mailbox;
import health.plumbline.e2e.http.Tokens;
import health.plumbline.e2e.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One clinician's corner of a clinic with something of everything that has an id: a patient in the middle of a session, one
 * who reported danger, one who is being screened, a newcomer, and drafts.
 */
final class Scene {

    /** Names in a {@link Route} that stand for something other than an id. */
    private static final Set<String> VALUES = Set.of(
            "revision",
            "sketchRevision",
            "ownRevision",
            "dosage",
            "order",
            "technique",
            "anyProgram",
            "hash",
            "rule",
            "fresh",
            "now");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "three quiet words";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Stack stack;
    private final String clinic;
    private final Physio physio;
    private final Map<String, String> ids = new HashMap<>();
    private Api patientApi;

    private Scene(Stack stack, String clinician) {
        this.stack = stack;
        this.clinic = stack.account(clinician).clinic();
        this.physio = new Physio(stack, new Tokens(stack).of(clinician));
    }

    static Scene of(Stack stack, String clinician) {
        var scene = new Scene(stack, clinician);
        scene.set();
        return scene;
    }

    static boolean isId(String name) {
        return !VALUES.contains(name);
    }

    Api clinician() {
        return physio.api();
    }

    /** The patient in the middle of a session. */
    Api patient() {
        return patientApi;
    }

    String id(String name) {
        return name.equals("clearance") ? draft().path("clearance").path("id").asText("none") : ids.get(name);
    }

    /** A value as it is now. */
    String value(String name) {
        return switch (name) {
            case "revision" -> draft().path("revision").asText();
            case "sketchRevision" ->
                physio.read(UUID.fromString(id("sketch"))).path("revision").asText();
            case "ownRevision" ->
                physio.api()
                        .get(stack.catalog() + "/api/techniques/" + id("own"))
                        .text("revision");
            case "dosage" -> draft().path("items").path(0).path("dosage").toString();
            case "order" ->
                JSON.valueToTree(reversed(draft().path("items").findValuesAsText("item")))
                        .toString();
            case "hash" ->
                physio.api()
                        .get(stack.workspace() + "/api/programs/" + id("draft") + "/preview")
                        .text("contentHash");
            case "technique" -> physio.techniques(3).get(2);
            case "anyProgram" -> id("draft");
            case "rule" -> "CES-13";
            case "fresh" -> UUID.randomUUID().toString();
            case "now" -> Instant.now().toString();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private void set() {
        ids.put("ownTechnique", ownTechnique());
        ids.put("medium", medium(ids.get("ownTechnique")));
        var patient = invited("Patient");
        patientApi = patient.api();
        ids.put("patient", patient.id().toString());
        ids.put("newcomer", register("Newcomer").toString());
        ids.put("screening", physio.screen(patient.id()).toString());
        var program = program(patient.id(), "Program");
        release(program);
        begin(new Exerciser(stack, patient.api()), program);
        report(invited("Ill"));
        ids.put("draft", program(patient.id(), "Draft").toString());
        ids.put("draftItem", draft().path("items").path(0).path("item").asText());
        var sketch = program(UUID.fromString(ids.get("newcomer")), "Sketch");
        ids.put("sketch", sketch.toString());
        ids.put(
                "sketchItem",
                physio.read(sketch).path("items").path(0).path("item").asText());
        ids.put("own", ownTechnique());
        ids.put(
                "ownTemplate",
                physio.api()
                        .post(stack.catalog() + "/api/templates", OwnEntry.template("Zz own " + UUID.randomUUID()))
                        .must(201)
                        .text("id"));
        askOthers();
    }

    private String ownTechnique() {
        return physio.api()
                .post(stack.catalog() + "/api/techniques", OwnEntry.technique("Zz own " + UUID.randomUUID()))
                .must(201)
                .text("id");
    }

    private String medium(String technique) {
        return physio.api()
                .send(
                        "POST",
                        stack.catalog() + "/api/techniques/" + technique + "/media",
                        Upload.TYPE,
                        Upload.ANOTHER_PICTURE)
                .must(201)
                .text("id");
    }

    private record Invited(UUID id, Api api) {}

    private Invited invited(String name) {
        var id = register(name);
        physio.invite(id, UUID.randomUUID()).must(201);
        var email = email(id);
        new InvitationLink(new Mailbox(stack, email).invitation()).accept(PASSWORD);
        var api = new Tokens(stack).of(email, PASSWORD, clinic);
        await("the account of " + name + " to be known")
                .atMost(SOON)
                .until(() -> api.get(stack.portal() + "/api/today").good()
                        && api.get(stack.triage() + "/api/check-ins").status() != 403);
        return new Invited(id, api);
    }

    private UUID register(String name) {
        var id = UUID.randomUUID();
        physio.register(id, name + " of " + clinic, email(id)).must(201);
        await("triage to know " + name).atMost(SOON).until(() -> physio.standing(id)
                .good());
        return id;
    }

    private static String email(UUID patient) {
        return patient + "@mail.example";
    }

    private UUID program(UUID patient, String title) {
        var program = UUID.randomUUID();
        physio.begin(patient, program, title).must(201);
        for (var technique : physio.techniques(2)) {
            physio.add(program, UUID.randomUUID(), technique).must(201);
        }
        return program;
    }

    private void release(UUID program) {
        var clearance = physio.clear(program).must(201).text("id");
        physio.release(program, clearance).must(200);
        ids.put("program", program.toString());
    }

    private void begin(Exerciser exerciser, UUID program) {
        var session = UUID.randomUUID();
        await("the program to be startable")
                .atMost(SOON)
                .until(() -> exerciser.start(session, program).good());
        var lines = exerciser.before(session, Exerciser.FINE_BEFORE).must(200).json();
        ids.put("session", session.toString());
        ids.put("line", lines.path("items").path(0).path("item").asText());
    }

    private void report(Invited ill) {
        ill.api()
                .post(
                        stack.portal() + "/api/symptoms",
                        Map.of("ci_danger", "yes", "ci_body", "no", "new_numb_weak", "no", "pain", 5))
                .must(201);
        ids.put("alert", await("the alert").atMost(SOON).until(() -> alertOf(ill.id()), found -> found != null));
        ids.put("hold", await("the hold").atMost(SOON).until(() -> holdOf(ill.id()), found -> found != null));
    }

    private String alertOf(UUID patient) {
        for (var alert : physio.api()
                .get(stack.workspace() + "/api/alerts")
                .must(200)
                .json()
                .path("items")) {
            if (alert.path("patient").asText().equals(patient.toString())) {
                return alert.path("id").asText();
            }
        }
        return null;
    }

    private String holdOf(UUID patient) {
        var holds = physio.standing(patient).must(200).json().path("holds");
        return holds.isEmpty() ? null : holds.path(0).path("id").asText();
    }

    private void askOthers() {
        ids.put("open", physio.ask(register("Asked")).must(201).text("id"));
        var cautious = physio.screen(register("Wary"), Map.of("ces_sexual", "prefer_not_to_say"));
        ids.put("cautious", cautious.toString());
        var referred = physio.screen(register("Referred"), Map.of("leg_pain", "increasing"));
        ids.put("referred", referred.toString());
        alarm();
    }

    /** Somebody whose answers were an emergency, and what came of it. */
    private void alarm() {
        var alarmed = register("Alarmed");
        physio.screen(alarmed, Map.of("leg_weakness", "both"));
        ids.put("alarmed", alarmed.toString());
        ids.put(
                "outcome",
                physio.api()
                        .post(
                                stack.triage() + "/api/patients/" + alarmed + "/emergency-outcomes",
                                Map.of(
                                        "id", UUID.randomUUID(),
                                        "service", "Emergency department",
                                        "assessedAt", Instant.now().toString(),
                                        "outcome", "Seen the same day; nothing was found that needs treatment.",
                                        "plan", "Back to the clinic"))
                        .must(201)
                        .text("id"));
    }

    private JsonNode draft() {
        return physio.read(UUID.fromString(ids.get("draft")));
    }

    private static List<String> reversed(List<String> items) {
        var turned = new ArrayList<>(items);
        Collections.reverse(turned);
        return turned;
    }
}
