package health.plumbline.e2e.isolation;

import static health.plumbline.e2e.isolation.Route.Service.CATALOG;
import static health.plumbline.e2e.isolation.Route.Service.PORTAL;
import static health.plumbline.e2e.isolation.Route.Service.PROGRAM;
import static health.plumbline.e2e.isolation.Route.Service.TRIAGE;
import static health.plumbline.e2e.isolation.Route.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import health.plumbline.e2e.http.Answer;
import health.plumbline.e2e.http.Api;
import health.plumbline.e2e.stack.Clinics;
import health.plumbline.e2e.stack.Records;
import health.plumbline.e2e.stack.RunningStack;
import health.plumbline.e2e.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every route that writes, with bodies that make no sense: a problem that says so, and not one row changed. */
@Order(12)
@ResourceLock(Clinics.SOUTH)
@ExtendWith(RunningStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class BadInputIT {

    private static final List<String> SERVICES = List.of("catalog", "program", "triage", "portal");
    private static final Duration QUIET_WITHIN = Duration.ofSeconds(30);

    private Caller caller;
    private Scene scene;
    private Records records;

    /** @param required the fields without which it makes no sense */
    private record Form(Route route, List<String> required, Function<Scene, Api> who) {}

    private static final List<Form> FORMS = List.of(
            clinicians(
                    write(
                            PROGRAM,
                            "POST",
                            "/api/patients",
                            """
                            {"name": "Somebody New", "email": "new@mail.example", "bornOn": "1970-01-31", "problem": "Stiff"}""",
                            201),
                    "name",
                    "email"),
            clinicians(route("PUT", "/api/patients/$newcomer"), "name", "email"),
            clinicians(route("POST", "/api/patients/$newcomer/programs"), "title"),
            clinicians(route("PUT", "/api/programs/$draft/draft"), "revision", "title"),
            clinicians(route("POST", "/api/programs/$draft/items"), "revision", "technique"),
            clinicians(route("PUT", "/api/programs/$draft/items/$draftItem"), "revision", "dosage"),
            clinicians(route("PUT", "/api/programs/$draft/item-order"), "revision", "items"),
            clinicians(route("PUT", "/api/programs/$draft/release"), "clearance"),
            clinicians(route("PUT", "/api/programs/$program/hold"), "reason"),
            clinicians(route("PUT", "/api/programs/$program/ending"), "reason"),
            clinicians(route("POST", "/api/alerts/$alert/acknowledgement"), "note"),
            clinicians(route("POST", "/api/clearances"), "patient", "program", "version", "contentHash"),
            clinicians(route("POST", "/api/screenings"), "patient"),
            clinicians(route("PUT", "/api/screenings/$open/answers/age"), "value"),
            clinicians(route("POST", "/api/patients/$newcomer/screening-requests"), "id"),
            patients(write(TRIAGE, "PUT", "/api/my-screening/answers/age", "{\"value\": 44}", 404), "value"),
            clinicians(route("POST", "/api/patients/$newcomer/screening-links"), "screening", "mail"),
            patients(
                    write(PORTAL, "PUT", "/questions/" + "a".repeat(43) + "/answers/age", "{\"value\": 44}", 404),
                    "value"),
            patients(write(PORTAL, "PUT", "/api/screening/answers/age", "{\"value\": 44}", 404), "value"),
            clinicians(route("PUT", "/api/screenings/$cautious/rationales/$rule"), "text"),
            clinicians(
                    route("POST", "/api/screenings/$referred/reviews"),
                    "id",
                    "rules",
                    "reviewer",
                    "profession",
                    "reviewedAt",
                    "findings",
                    "excluded",
                    "plan"),
            clinicians(
                    route("POST", "/api/patients/$alarmed/emergency-outcomes"),
                    "id",
                    "service",
                    "assessedAt",
                    "outcome",
                    "plan"),
            clinicians(route("PUT", "/api/holds/$hold/lifting"), "reason"),
            clinicians(
                    route("POST", "/api/techniques"),
                    "name",
                    "category",
                    "regions",
                    "position",
                    "bias",
                    "steps",
                    "breathing",
                    "stop",
                    "dose",
                    "goals",
                    "tags"),
            clinicians(route("POST", "/api/techniques/$own/copies"), "name"),
            clinicians(route("PUT", "/api/techniques/$own"), "revision", "name", "steps", "dose", "tags"),
            clinicians(route("POST", "/api/techniques/$own/retirement"), "reason"),
            clinicians(
                    write(CATALOG, "POST", "/api/templates", OwnEntry.written(OwnEntry.template("Zz never kept")), 201),
                    "name",
                    "purpose",
                    "assumes",
                    "excludes",
                    "items",
                    "painMode",
                    "progressIf",
                    "regressIf",
                    "stopIf",
                    "reviewDays"),
            clinicians(route("POST", "/api/templates/$ownTemplate/copies"), "name"),
            clinicians(route("PUT", "/api/templates/$ownTemplate"), "revision", "name", "items"),
            clinicians(route("POST", "/api/templates/$ownTemplate/retirement"), "reason"),
            patients(route("POST", "/api/sessions"), "program"),
            patients(
                    route("PUT", "/api/sessions/$session/check-ins/before"),
                    "ci_danger",
                    "ci_body",
                    "ci_event",
                    "pain_pre",
                    "loc_pre",
                    "last_settle"),
            patients(route("PUT", "/api/sessions/$session/items/$line"), "outcome"),
            patients(route("PUT", "/api/sessions/$session/stop"), "item"),
            patients(
                    route("PUT", "/api/sessions/$session/check-ins/after"),
                    "pain_post",
                    "loc_post",
                    "new_numb_weak",
                    "effort"),
            patients(
                    write(
                            PORTAL,
                            "POST",
                            "/api/symptoms",
                            """
                            {"ci_danger": "no", "ci_body": "no", "new_numb_weak": "no", "pain": 3}""",
                            201),
                    "ci_danger",
                    "ci_body",
                    "new_numb_weak"),
            patients(
                    write(
                            TRIAGE,
                            "POST",
                            "/api/check-ins",
                            """
                            {"checkIn": "00000000-0000-4000-8000-000000000000", "session": "$session", "program": "$program",
                             "phase": "before", "painMode": "strict", "answers": {"ci_danger": "no", "ci_body": "no",
                             "ci_event": ["none"], "pain_pre": 3, "loc_pre": "back_or_neck_only", "last_settle": "first_session"}}""",
                            200),
                    "checkIn",
                    "session",
                    "program",
                    "phase",
                    "answers"));

    @BeforeAll
    void set(Stack stack) {
        caller = new Caller(stack);
        // Nobody else may work in this clinic meanwhile, or "nothing changed" could not be seen.
        scene = Scene.of(stack, "ben.okafor");
        records = new Records(stack, "south");
    }

    /** A form with the ids of our own filled in, as it would be accepted. */
    private record Sound(Form form, String url, String body) {}

    @TestFactory
    Stream<DynamicNode> what_makes_no_sense_is_refused_and_changes_nothing() {
        // All that is needed is made first: after that nothing changes any more, from the first form to the last.
        var sound = FORMS.stream().map(this::filled).toList();
        var before = quiet();
        return sound.stream().map(one -> dynamicContainer(one.form().route().toString(), tests(one, before)));
    }

    private Sound filled(Form form) {
        // Whoever sends it comes into being with the first call, and so do the ids.
        form.who().apply(scene);
        var own = Caller.Ids.all(scene);
        return new Sound(
                form,
                caller.address(form.route()) + caller.filled(form.route().path(), own),
                caller.filled(form.route().body(), own));
    }

    private Stream<DynamicTest> tests(Sound sound, Map<String, String> before) {
        var form = sound.form();
        List<DynamicTest> tests = new ArrayList<>();
        for (var misuse : Misuse.of(sound.body(), form.required())) {
            tests.add(dynamicTest(
                    misuse.name(),
                    () -> refused(form.who()
                            .apply(scene)
                            .send(form.route().method(), sound.url(), misuse.type(), misuse.body()))));
        }
        tests.add(dynamicTest("nothing changed", () -> assertThat(quiet()).isEqualTo(before)));
        return tests.stream();
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as("%s: %s", answer.asked(), answer.body()).isBetween(400, 499);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().fieldNames()).toIterable().contains("type", "title", "status", "instance");
        assertThat(answer.body())
                .doesNotContain(
                        "Exception", "health.plumbline.", "com.fasterxml", "jakarta.", "org.hibernate", "select ");
    }

    /** What the services keep, once all that was on its way has arrived: twice the same in a row. */
    private Map<String, String> quiet() {
        var last = new TreeMap<String, String>();
        return await("the services to be quiet")
                .atMost(QUIET_WITHIN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(400))
                .until(
                        () -> {
                            var now = digest();
                            var same = now.equals(last);
                            last.clear();
                            last.putAll(now);
                            return same ? now : Map.<String, String>of();
                        },
                        settled -> !settled.isEmpty());
    }

    private Map<String, String> digest() {
        var all = new TreeMap<String, String>();
        SERVICES.forEach(service -> all.putAll(records.digest(service)));
        return all;
    }

    private static Route route(String method, String path) {
        return Stream.concat(Routes.OF_CLINICIANS.stream(), Routes.OF_PATIENTS.stream())
                .filter(route -> route.method().equals(method) && route.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No route " + method + " " + path));
    }

    private static Form clinicians(Route route, String... required) {
        return new Form(route, List.of(required), Scene::clinician);
    }

    private static Form patients(Route route, String... required) {
        return new Form(route, List.of(required), Scene::patient);
    }
}
