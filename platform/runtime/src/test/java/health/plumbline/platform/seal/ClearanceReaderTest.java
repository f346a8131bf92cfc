package health.plumbline.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClearanceReaderTest {

    private static final KeyPair TRIAGE = ecKeys();
    private static final KeyPair STRANGER = ecKeys();
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ReleaseClearance CLEARANCE = new ReleaseClearance(
            "c-1",
            "north",
            UUID.fromString("11111111-1111-4111-8111-111111111111"),
            UUID.fromString("22222222-2222-4222-8222-222222222222"),
            3,
            "sha256:" + "a".repeat(64),
            UUID.fromString("33333333-3333-4333-8333-333333333333"),
            NOW.minus(1, ChronoUnit.HOURS),
            NOW.plus(14, ChronoUnit.DAYS),
            "back-and-body/1",
            "red-flags/1",
            "caution",
            "11111111-0000-4000-8000-000000000001",
            7,
            NOW,
            NOW.plus(24, ChronoUnit.HOURS));
    /** How many characters it has, with the dots before it and before the payload. */
    private static final int SIGNATURE = 88;

    private static final String HEADER = "{\"alg\":\"ES256\",\"typ\":\"release-clearance+jwt\",\"kid\":\"k1\"}";

    private final ClearanceReader reader =
            new ClearanceReader(kid -> kid.equals("k1") ? Optional.of(TRIAGE.getPublic()) : Optional.empty());

    record Hostile(String what, String token) {
        @Override
        public String toString() {
            return what;
        }
    }

    @Test
    void what_triage_signed_is_read_back_whole() throws ForgedClearance {
        assertThat(reader.read(ClearanceSeal.sign(CLEARANCE, "k1", TRIAGE.getPrivate())))
                .isEqualTo(CLEARANCE);
    }

    @Test
    void the_first_and_the_last_of_each_range_is_read() throws Exception {
        var last = Instant.parse("9999-12-31T23:59:59Z");
        var least = new ReleaseClearance(
                "c-1",
                "north",
                CLEARANCE.patient(),
                CLEARANCE.program(),
                1,
                CLEARANCE.contentHash(),
                CLEARANCE.screening(),
                Instant.EPOCH,
                last,
                "i",
                "r",
                "clear",
                null,
                0,
                Instant.EPOCH,
                last);
        assertThat(reader.read(ClearanceSeal.sign(least, "k1", TRIAGE.getPrivate())))
                .isEqualTo(least);
        var payload = payload();
        var most = payload.replace("\"version\":3", "\"version\":" + Integer.MAX_VALUE);
        assertThat(reader.read(signed(HEADER, most)).version()).isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(
                        () -> reader.read(signed(HEADER, payload.replace("\"version\":3", "\"version\":2147483648"))))
                .isInstanceOf(ForgedClearance.class);
    }

    @Test
    void the_longest_that_is_looked_at_is_read_and_one_longer_is_not() throws Exception {
        assertThat(reader.read(asLongAs(8_192))).isNotNull();
        assertThatThrownBy(() -> reader.read(asLongAs(8_193)))
                .isInstanceOf(ForgedClearance.class)
                .hasMessageContaining("size");
    }

    @Test
    void it_says_when_it_was_issued() throws Exception {
        assertThat(payload()).contains("\"iat\":" + NOW.getEpochSecond());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_triage_did_not_sign_is_refused(Hostile hostile) {
        assertThatThrownBy(() -> reader.read(hostile.token())).isInstanceOf(ForgedClearance.class);
    }

    static Stream<Hostile> hostile() throws Exception {
        var honest = ClearanceSeal.sign(CLEARANCE, "k1", TRIAGE.getPrivate());
        var parts = honest.split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var forms = new ArrayList<Hostile>();
        forms.add(new Hostile("nothing", null));
        forms.add(new Hostile("empty", ""));
        forms.add(new Hostile("one part", parts[0]));
        forms.add(new Hostile("two parts", parts[0] + "." + parts[1]));
        forms.add(new Hostile("four parts", honest + ".x"));
        forms.add(new Hostile("no signature", parts[0] + "." + parts[1] + "."));
        forms.add(new Hostile("a space", honest + " "));
        forms.add(new Hostile("huge", parts[0] + "." + "a".repeat(100_000) + "." + parts[2]));
        forms.add(new Hostile("another's signature", ClearanceSeal.sign(CLEARANCE, "k1", STRANGER.getPrivate())));
        forms.add(new Hostile("a key nobody knows", ClearanceSeal.sign(CLEARANCE, "k2", TRIAGE.getPrivate())));
        forms.add(new Hostile("kid that is a path", signed(HEADER.replace("k1", "../../k1"), payload)));
        forms.add(new Hostile("kid that is SQL", signed(HEADER.replace("k1", "k1' or '1'='1"), payload)));
        forms.add(new Hostile("kid missing", signed(HEADER.replace(",\"kid\":\"k1\"", ""), payload)));
        forms.add(new Hostile("kid a number", signed(HEADER.replace("\"k1\"", "1"), payload)));
        forms.add(new Hostile("kid twice", signed(HEADER.replace("}", ",\"kid\":\"k1\"}"), payload)));
        forms.add(new Hostile("alg none", encoded(HEADER.replace("ES256", "none")) + "." + parts[1] + ".AA"));
        forms.add(new Hostile("alg missing", signed(HEADER.replace("\"alg\":\"ES256\",", ""), payload)));
        forms.add(new Hostile("HS256 with the public key", hmac(HEADER.replace("ES256", "HS256"), payload)));
        forms.add(new Hostile("HS256 signed as ES256", hmac(HEADER, payload)));
        for (var algorithm : List.of("ES384", "ES512", "RS256", "PS256", "EdDSA", "es256", "None")) {
            forms.add(new Hostile("alg " + algorithm, signed(HEADER.replace("ES256", algorithm), payload)));
        }
        for (var type : List.of("JWT", "at+jwt", "release-clearance", "RELEASE-CLEARANCE+JWT")) {
            forms.add(new Hostile("typ " + type, signed(HEADER.replace("release-clearance+jwt", type), payload)));
        }
        forms.add(
                new Hostile("typ missing", signed(HEADER.replace("\"typ\":\"release-clearance+jwt\",", ""), payload)));
        for (var header : List.of(
                "\"jwk\":{}",
                "\"jku\":\"http://localhost/k\"",
                "\"x5c\":[]",
                "\"crit\":[\"exp\"]",
                "\"b64\":false",
                "\"zip\":\"DEF\"")) {
            forms.add(new Hostile("header " + header, signed(HEADER.replace("}", "," + header + "}"), payload)));
        }
        for (var claim : List.of(
                "jti",
                "clinic",
                "patient",
                "program",
                "version",
                "content_hash",
                "screening",
                "screened_at",
                "valid_until",
                "instrument",
                "ruleset",
                "level",
                "epoch",
                "nbf",
                "exp",
                "iss",
                "aud")) {
            forms.add(new Hostile(
                    "without " + claim, signed(HEADER, payload.replace("\"" + claim + "\"", "\"x_" + claim + "\""))));
        }
        forms.add(changed("issuer", payload, "plumbline-triage", "plumbline-triage2"));
        forms.add(changed("audience", payload, "plumbline-release", "plumbline-portal"));
        forms.add(changed("version zero", payload, "\"version\":3", "\"version\":0"));
        forms.add(changed("version negative", payload, "\"version\":3", "\"version\":-3"));
        forms.add(changed("version a fraction", payload, "\"version\":3", "\"version\":3.5"));
        forms.add(changed("version a text", payload, "\"version\":3", "\"version\":\"3\""));
        forms.add(changed("version beyond an int", payload, "\"version\":3", "\"version\":4294967299"));
        forms.add(changed("epoch huge", payload, "\"epoch\":7", "\"epoch\":99999999999999999999"));
        forms.add(changed("patient no UUID", payload, "11111111-1111-4111-8111-111111111111", "1-1-1-1-1"));
        forms.add(changed("a claim twice", payload, "{", "{\"clinic\":\"south\","));
        forms.add(changed("trailing text", payload, "}", "} {}"));
        forms.add(new Hostile("an array", signed(HEADER, "[" + payload + "]")));
        forms.add(new Hostile("no JSON", signed(HEADER, "clear")));
        forms.add(new Hostile(
                "payload exchanged", parts[0] + "." + encoded(payload.replace("north", "south")) + "." + parts[2]));
        forms.add(new Hostile("signature of zeros", parts[0] + "." + parts[1] + "." + "A".repeat(86)));
        forms.add(new Hostile("signature cut", honest.substring(0, honest.length() - 4)));
        return forms.stream();
    }

    private static Hostile changed(String what, String payload, String from, String to) throws Exception {
        UnaryOperator<String> change = text -> text.replace(from, to);
        if (change.apply(payload).equals(payload)) {
            throw new IllegalStateException("the planted change of " + what + " changes nothing");
        }
        return new Hostile(what, signed(HEADER, change.apply(payload)));
    }

    /** Signed with triage's own key, so that nothing but the change can be the reason for the refusal. */
    private static String payload() {
        var honest = ClearanceSeal.sign(CLEARANCE, "k1", TRIAGE.getPrivate());
        return new String(Base64.getUrlDecoder().decode(honest.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    /** Padded by a claim that nobody reads, until it has this length; base64 leaves some lengths to two steps of a header. */
    private static String asLongAs(int length) throws Exception {
        var honest = payload();
        for (var header : List.of(HEADER, HEADER + " ", HEADER + "  ")) {
            for (var padding = 5_000; padding < 6_500; padding++) {
                var payload = honest.replaceFirst("\\{", "{\"pad\":\"" + "x".repeat(padding) + "\",");
                if (encoded(header).length() + encoded(payload).length() + SIGNATURE == length) {
                    return signed(header, payload);
                }
            }
        }
        throw new IllegalStateException("No token of this length");
    }

    private static String signed(String header, String payload) throws Exception {
        var signer = Signature.getInstance("SHA256withECDSAinP1363Format");
        signer.initSign(TRIAGE.getPrivate());
        var input = encoded(header) + "." + encoded(payload);
        signer.update(input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
    }

    private static String hmac(String header, String payload) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(((ECPublicKey) TRIAGE.getPublic()).getEncoded(), "HmacSHA256"));
        var input = encoded(header) + "." + encoded(payload);
        return input + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_hand_made_signature_of_the_hostile_forms_is_itself_honest() throws Exception {
        var honest = ClearanceSeal.sign(CLEARANCE, "k1", TRIAGE.getPrivate());
        var signature = new JsonWebSignature();
        signature.setCompactSerialization(honest);
        signature.setKey(TRIAGE.getPublic());

        assertThat(reader.read(signed(HEADER, signature.getPayload()))).isEqualTo(CLEARANCE);
    }

    private static KeyPair ecKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
