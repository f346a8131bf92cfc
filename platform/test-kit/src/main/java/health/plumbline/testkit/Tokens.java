package health.plumbline.testkit;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Signs real access tokens, of the shape the realm makes, with a key made for this run. */
public final class Tokens {

    /** A clinician of the clinic {@code north}, and of nothing else. */
    public static final String NORTH_CLINICIAN = "11111111-0000-4000-8000-000000000001";

    /** A clinician of the clinic {@code south}, and of nothing else. */
    public static final String SOUTH_CLINICIAN = "11111111-0000-4000-8000-000000000002";

    private static final KeyPair KEYS = keys();

    private Tokens() {}

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** The clinician of {@code north} or {@code south}. */
    public static String clinician(String clinic) {
        return bearer(clinic.equals("north") ? NORTH_CLINICIAN : SOUTH_CLINICIAN, clinic, "clinician");
    }

    public static String patient(String clinic, String account) {
        return bearer(account, clinic, "patient");
    }

    public static String operator() {
        return bearer("11111111-0000-4000-8000-00000000000a", null, "operator");
    }

    /** @param clinic the one clinic the token speaks for, or null */
    public static String bearer(String account, String clinic, String... roles) {
        var token = Jwt.issuer("https://identity.example/realms/plumbline")
                .subject(account)
                .upn(account)
                .audience(Set.of("catalog", "program", "triage", "portal"))
                .claim("typ", "Bearer")
                .claim("name", "Person " + account.substring(Math.max(0, account.length() - 4)))
                .claim("email", account + "@people.example")
                .claim("realm_access", Map.of("roles", List.of(roles)));
        if (clinic != null) {
            token.claim("organization", List.of(clinic));
        }
        return token.expiresIn(3600).sign(KEYS.getPrivate());
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
