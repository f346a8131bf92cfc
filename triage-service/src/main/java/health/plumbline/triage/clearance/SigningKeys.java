package health.plumbline.triage.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Triage's own keys: made at the first start, kept in its own database, given to nobody but by their public half. */
@ApplicationScoped
class SigningKeys {

    record Signing(String kid, PrivateKey key) {}

    record Verifying(String kid, PublicKey key) {}

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** The newest. */
    @Transactional
    Signing current() {
        var row = (Tuple) database.createNativeQuery(
                        "select kid, private_key from signing_key order by created_at desc, kid limit 1", Tuple.class)
                .getSingleResult();
        return new Signing(row.get(0, String.class), privateKey(row.get(1, String.class)));
    }

    /** All of them: what was signed with an older one is still checked with it. */
    @Transactional
    List<Verifying> all() {
        List<?> rows = database.createNativeQuery(
                        "select kid, public_key from signing_key order by created_at desc, kid", Tuple.class)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Verifying(row.get(0, String.class), publicKey(row.get(1, String.class))))
                .toList();
    }

    /** Several instances may start at once; one of them makes the key. */
    @ActivateRequestContext
    @Transactional
    void haveOne() {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('signing_key', 0))", Object.class)
                .getSingleResult();
        if (!all().isEmpty()) {
            return;
        }
        var pair = generated();
        database.createNativeQuery(
                        """
                        insert into signing_key (kid, private_key, public_key, created_at)
                        values (:kid, :private, :public, :at)""")
                .setParameter("kid", UUID.randomUUID().toString())
                .setParameter("private", text(pair.getPrivate().getEncoded()))
                .setParameter("public", text(pair.getPublic().getEncoded()))
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private static KeyPair generated() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    private static PrivateKey privateKey(String text) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A signing key cannot be read", e);
        }
    }

    private static PublicKey publicKey(String text) {
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A public key cannot be read", e);
        }
    }

    private static String text(byte[] encoded) {
        return Base64.getEncoder().encodeToString(encoded);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
