package health.plumbline.e2e.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import health.plumbline.e2e.http.Answer;
import health.plumbline.e2e.http.Api;
import health.plumbline.e2e.stack.Clinics;
import health.plumbline.e2e.stack.RunningStack;
import health.plumbline.e2e.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Every route that takes an id: what is another clinic's or another patient's is answered exactly as what does not exist,
 * and beside each such denial its owner is served.
 */
@Order(20)
@ResourceLock(Clinics.SOUTH)
@ExtendWith(RunningStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class IsolationIT {

    private Caller caller;
    private Scene north;
    private Scene alsoNorth;
    private Scene south;

    @BeforeAll
    void set(Stack stack) {
        caller = new Caller(stack);
        north = Scene.of(stack, "anna.lindqvist");
        alsoNorth = Scene.of(stack, "anna.lindqvist");
        south = Scene.of(stack, "ben.okafor");
    }

    @TestFactory
    Stream<DynamicNode> what_another_clinic_has_is_missing_to_a_clinician() {
        return rows(Routes.OF_CLINICIANS, List.of(new Stranger("south's clinician", south, Scene::clinician)))
                .map(row -> row.test(Scene::clinician));
    }

    @TestFactory
    Stream<DynamicNode> what_another_patient_has_is_missing_to_a_patient() {
        var strangers = List.of(
                new Stranger("another patient of north", alsoNorth, Scene::patient),
                new Stranger("a patient of south", south, Scene::patient));
        return rows(Routes.OF_PATIENTS, strangers).map(row -> row.test(Scene::patient));
    }

    @TestFactory
    Stream<DynamicNode> the_pages_of_another_clinic_are_missing() {
        var inPages = caller.forPages();
        return Routes.PAGES_OF_CLINICIANS.stream().map(route -> {
            var stranger = new Stranger("south's clinician", south, Scene::clinician);
            return new Row(inPages, route, List.of(stranger)).test(Scene::clinician);
        });
    }

    @TestFactory
    Stream<DynamicNode> the_pages_of_another_patient_are_missing() {
        var inPages = caller.forPages();
        return Routes.PAGES_OF_PATIENTS.stream().map(route -> {
            var strangers = List.of(
                    new Stranger("another patient of north", alsoNorth, Scene::patient),
                    new Stranger("a patient of south", south, Scene::patient));
            return new Row(inPages, route, strangers).test(Scene::patient);
        });
    }

    private Stream<Row> rows(List<Route> routes, List<Stranger> strangers) {
        return routes.stream().map(route -> new Row(caller, route, strangers));
    }

    private record Stranger(String name, Scene own, Function<Scene, Api> role) {
        Api api() {
            return role.apply(own);
        }
    }

    private final class Row {

        private final Caller caller;
        private final Route route;
        private final List<Stranger> strangers;

        Row(Caller caller, Route route, List<Stranger> strangers) {
            this.caller = caller;
            this.route = route;
            this.strangers = strangers;
        }

        /** The denials first: they change nothing, the twin may. */
        DynamicNode test(Function<Scene, Api> owner) {
            List<DynamicTest> tests = new ArrayList<>();
            for (var stranger : strangers) {
                tests.add(dynamicTest("denied to " + stranger.name(), () -> denied(stranger)));
            }
            tests.add(dynamicTest("served to its owner", () -> served(owner.apply(north))));
            return DynamicContainer.dynamicContainer(route.toString(), tests);
        }

        private void denied(Stranger stranger) {
            var all = Caller.Ids.all(north);
            alike(stranger, all, Caller.Ids.noneInstead(all));
            for (var name : route.names()) {
                var one = new Caller.Ids(stranger.own(), List.of(name), north);
                alike(stranger, one, Caller.Ids.noneInstead(one));
            }
        }

        private void alike(Stranger stranger, Caller.Ids foreign, Caller.Ids missing) {
            var toForeign = caller.call(stranger.api(), route, foreign);
            var toMissing = caller.call(stranger.api(), route, missing);

            assertThat(toForeign.status())
                    .as("%s: %s", toForeign.asked(), toForeign.body())
                    .isEqualTo(toMissing.status())
                    .isIn(expected(foreign));
            assertThat(sameWords(toForeign)).isEqualTo(sameWords(toMissing));
        }

        /** An id that is only in the body may be refused as what it is; one in the address is not there. */
        private List<Integer> expected(Caller.Ids foreign) {
            var inAddress =
                    foreign.names(route).stream().anyMatch(name -> route.path().contains("$" + name));
            return inAddress ? List.of(404) : List.of(404, 409, 422);
        }

        private void served(Api api) {
            var answer = caller.call(api, route, Caller.Ids.all(north));

            assertThat(answer.status())
                    .as("%s: %s", answer.asked(), answer.body())
                    .isEqualTo(route.twin());
        }

        private String sameWords(Answer answer) {
            return answer.type().contains("json") ? answer.withoutInstance() : answer.body();
        }
    }
}
