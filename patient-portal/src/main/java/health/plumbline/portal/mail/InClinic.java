package health.plumbline.portal.mail;

import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.arc.Arc;
import java.util.function.Supplier;

/**
 * A unit of work of its own for the clinic that sent a mail, whoever is signed in around it: a patient of one clinic may
 * follow the link of another.
 */
final class InClinic {

    private InClinic() {}

    /** @param clinic null where it is not known yet */
    static <T> T call(String clinic, Supplier<T> work) {
        var context = Arc.container().requestContext();
        var outer = context.getStateIfActive();
        if (outer != null) {
            context.deactivate();
        }
        context.activate();
        try {
            if (clinic != null) {
                Arc.container().instance(CurrentClinic.class).get().bind(clinic);
            }
            return work.get();
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }
}
