package health.plumbline.e2e.http;

import java.util.function.Supplier;

/** People sign in one after the other: two of the same person at the same moment are an attack to Keycloak, and refused. */
public final class Turn {

    private Turn() {}

    public static synchronized <T> T take(Supplier<T> signIn) {
        return signIn.get();
    }
}
