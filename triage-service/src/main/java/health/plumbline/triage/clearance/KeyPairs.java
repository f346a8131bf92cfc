package health.plumbline.triage.clearance;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Keys on P-256, and how they are written down. */
final class KeyPairs {

    private KeyPairs() {}

    static KeyPair generated() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    static String text(byte[] encoded) {
        return Base64.getEncoder().encodeToString(encoded);
    }

    static PrivateKey privateKey(String text) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A signing key cannot be read", e);
        }
    }

    static PublicKey publicKey(String text) {
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A public key cannot be read", e);
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
