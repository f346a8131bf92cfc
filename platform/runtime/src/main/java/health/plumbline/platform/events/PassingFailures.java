package health.plumbline.platform.events;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** Tells a failure that passes (no database, a deadlock) from one that stays (data that breaks a rule). */
final class PassingFailures {

    /** SQLSTATE classes: connection, rollback, resources, object state, operator, system; and none at all (the pool). */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private PassingFailures() {}

    static boolean include(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return false;
    }

    static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static boolean passes(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || state.length() < 2 || CLASSES.contains(state.substring(0, 2));
    }
}
