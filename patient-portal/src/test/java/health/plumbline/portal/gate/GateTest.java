package health.plumbline.portal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.platform.seal.ClearanceReader;
import health.plumbline.platform.seal.ClearanceSeal;
import health.plumbline.platform.seal.ContentHash;
import health.plumbline.platform.seal.ReleaseClearance;
import health.plumbline.portal.testing.Contents;
import health.plumbline.portal.testing.TriageCounterpart;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GateTest {

    private static final Instant NOW = Instant.parse("2026-11-10T08:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(86_400);
    private static final UUID PATIENT = UUID.randomUUID();
    private static final UUID PROGRAM = UUID.randomUUID();
    private static final String CONTENT = Contents.backProgram();
    private static final KeyPair TRIAGE = TriageCounterpart.ec();
    private static final KeyPair STRANGER = TriageCounterpart.ec();

    private final Gate gate =
            new Gate(new ClearanceReader(kid -> kid.equals("k1") ? Optional.of(TRIAGE.getPublic()) : Optional.empty()));

    private static ReleaseClearance honest() {
        return new ReleaseClearance(
                "jti-1",
                "north",
                PATIENT,
                PROGRAM,
                2,
                ContentHash.of(Contents.json(CONTENT)),
                UUID.randomUUID(),
                NOW.minusSeconds(7200),
                UNTIL,
                "core/1",
                "core/1",
                "clear",
                null,
                7,
                NOW.minusSeconds(3600),
                NOW.minusSeconds(1800));
    }

    private static String sign(ReleaseClearance clearance) {
        return ClearanceSeal.sign(clearance, "k1", TRIAGE.getPrivate());
    }

    private static Gate.Start start(String content, String clearance) {
        return new Gate.Start("north", PATIENT, PROGRAM, 2, content, clearance);
    }

    private static Gate.Known nothingAgainst() {
        return new Gate.Known(2, 7, false, false, false, false, Optional.empty());
    }

    private Verdict judge(String content, String clearance) {
        return gate.judge(start(content, clearance), nothingAgainst(), NOW);
    }

    private static void isClosed(Verdict verdict, Reason reason) {
        assertThat(verdict).isEqualTo(new Verdict.Closed(reason));
    }

    private static void isOpen(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Open.class);
    }

    @Test
    void an_honest_clearance_opens_exactly_what_it_was_given_for() {
        var verdict = judge(CONTENT, sign(honest()));

        assertThat(((Verdict.Open) verdict).content()).isEqualTo(Contents.json(CONTENT));
    }

    @Test
    void its_use_for_the_release_may_be_long_over() {
        isOpen(judge(CONTENT, sign(honest())));
        isOpen(gate.judge(start(CONTENT, sign(honest())), nothingAgainst(), UNTIL.minusSeconds(3600)));
    }

    @TestFactory
    Stream<DynamicTest> every_claim_that_is_wrong_closes() {
        Map<String, Map.Entry<UnaryOperator<Map<String, Object>>, Reason>> wrong = Map.ofEntries(
                wrong("clinic", "south", Reason.OTHER_CLINIC),
                wrong("patient", UUID.randomUUID().toString(), Reason.OTHER_PATIENT),
                wrong("program", UUID.randomUUID().toString(), Reason.OTHER_PROGRAM),
                wrong("version", 1, Reason.OTHER_PROGRAM),
                wrong("content_hash", "sha256:" + "0".repeat(64), Reason.EDITED),
                wrong("level", "emergency", Reason.LEVEL_UNKNOWN),
                wrong("level ", "Clear", Reason.LEVEL_UNKNOWN),
                wrong("epoch", 6, Reason.EPOCH_OVER),
                wrong("valid_until", NOW.getEpochSecond(), Reason.EXPIRED),
                wrong("nbf", NOW.plusSeconds(61).getEpochSecond(), Reason.NOT_YET_VALID),
                wrong("iss", "somebody", Reason.FORGED),
                wrong("aud", "plumbline-other", Reason.FORGED));
        return wrong.entrySet().stream()
                .map(claim -> DynamicTest.dynamicTest(claim.getKey(), () -> {
                    var token = signClaims(claim.getValue().getKey().apply(claims(honest())), TRIAGE);
                    isClosed(judge(CONTENT, token), claim.getValue().getValue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_claim_that_is_missing_closes() {
        return Stream.of(
                        "iss",
                        "aud",
                        "jti",
                        "nbf",
                        "exp",
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
                        "epoch")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var claims = claims(honest());
                    claims.remove(name);
                    isClosed(judge(CONTENT, signClaims(claims, TRIAGE)), Reason.FORGED);
                }));
    }

    @Test
    void a_clearance_after_a_medical_review_or_a_rationale_opens() {
        for (var level : List.of("clear", "caution", "reviewed")) {
            var claims = claims(honest());
            claims.put("level", level);
            isOpen(judge(CONTENT, signClaims(claims, TRIAGE)));
        }
    }

    @Test
    void the_same_claims_signed_again_by_hand_open() {
        isOpen(judge(CONTENT, signClaims(claims(honest()), TRIAGE)));
    }

    @Test
    void another_key_under_triages_name_closes() {
        isClosed(judge(CONTENT, ClearanceSeal.sign(honest(), "k1", STRANGER.getPrivate())), Reason.FORGED);
    }

    @Test
    void a_key_id_that_triage_does_not_have_closes() {
        isClosed(judge(CONTENT, ClearanceSeal.sign(honest(), "k2", TRIAGE.getPrivate())), Reason.FORGED);
    }

    @Test
    void no_algorithm_closes() {
        var token = encoded("{\"alg\":\"none\",\"typ\":\"release-clearance+jwt\",\"kid\":\"k1\"}") + "."
                + payload(sign(honest())) + ".";
        isClosed(judge(CONTENT, token), Reason.FORGED);
        isClosed(judge(CONTENT, token + "AAAA"), Reason.FORGED);
    }

    @Test
    void the_public_key_used_as_a_shared_secret_closes() throws Exception {
        var signed = encoded("{\"alg\":\"HS256\",\"typ\":\"release-clearance+jwt\",\"kid\":\"k1\"}") + "."
                + payload(sign(honest()));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TRIAGE.getPublic().getEncoded(), "HmacSHA256"));
        isClosed(
                judge(CONTENT, signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)))),
                Reason.FORGED);
    }

    @Test
    void a_claim_changed_after_signing_closes() {
        var token = sign(honest());
        var changed = new String(Base64.getUrlDecoder().decode(payload(token)), StandardCharsets.UTF_8)
                .replace("\"version\":2", "\"version\":3");
        var parts = token.split("\\.");
        isClosed(judge(CONTENT, parts[0] + "." + encoded(changed) + "." + parts[2]), Reason.FORGED);
    }

    @Test
    void rubbish_closes() {
        for (var rubbish : List.of("", "x", "a.b.c", "....", "null", "x".repeat(20_000))) {
            isClosed(judge(CONTENT, rubbish), Reason.FORGED);
        }
        isClosed(judge(CONTENT, (String) null), Reason.FORGED);
    }

    @Test
    void content_edited_in_one_letter_or_one_dose_closes() {
        isClosed(judge(CONTENT.replace("Gently", "Firmly"), sign(honest())), Reason.EDITED);
        isClosed(judge(CONTENT.replace("\"repetitions\":10", "\"repetitions\":11"), sign(honest())), Reason.EDITED);
        isClosed(judge(CONTENT.replace("Pelvic tilt", "Pelvic tiIt"), sign(honest())), Reason.EDITED);
    }

    @Test
    void content_that_says_something_twice_closes() {
        isClosed(judge(CONTENT.replaceFirst("\\{", "{\"title\":\"Other\","), sign(honest())), Reason.EDITED);
        isClosed(judge(CONTENT + "{}", sign(honest())), Reason.EDITED);
        isClosed(judge("[]", sign(honest())), Reason.EDITED);
        isClosed(judge("{", sign(honest())), Reason.EDITED);
    }

    @Test
    void the_same_content_in_other_order_and_spacing_opens() {
        var reordered = (ObjectNode) Contents.json(CONTENT);
        var title = reordered.remove("title");
        reordered.set("title", title);

        isOpen(judge(reordered.toPrettyString(), sign(honest())));
    }

    @Test
    void another_patient_or_clinic_at_the_screen_closes() {
        var token = sign(honest());
        isClosed(
                gate.judge(
                        new Gate.Start("north", UUID.randomUUID(), PROGRAM, 2, CONTENT, token), nothingAgainst(), NOW),
                Reason.OTHER_PATIENT);
        isClosed(
                gate.judge(new Gate.Start("south", PATIENT, PROGRAM, 2, CONTENT, token), nothingAgainst(), NOW),
                Reason.OTHER_CLINIC);
    }

    @Test
    void it_is_open_to_the_last_second_of_its_validity_and_closed_at_its_end() {
        var token = sign(honest());
        isOpen(gate.judge(start(CONTENT, token), nothingAgainst(), UNTIL.minusSeconds(1)));
        isClosed(gate.judge(start(CONTENT, token), nothingAgainst(), UNTIL), Reason.EXPIRED);
        isClosed(gate.judge(start(CONTENT, token), nothingAgainst(), UNTIL.plusSeconds(1)), Reason.EXPIRED);
    }

    @Test
    void clocks_may_differ_by_a_minute_and_no_more() {
        var token = sign(honest());
        var issued = honest().issuedAt();
        isOpen(gate.judge(start(CONTENT, token), nothingAgainst(), issued.minusSeconds(60)));
        isClosed(gate.judge(start(CONTENT, token), nothingAgainst(), issued.minusSeconds(61)), Reason.NOT_YET_VALID);
    }

    @Test
    void a_later_epoch_of_the_patient_kills_it_and_an_earlier_one_does_not() {
        var token = sign(honest());
        isClosed(
                judge(token, known -> new Gate.Known(2, 8, false, false, false, false, Optional.empty())),
                Reason.EPOCH_OVER);
        isOpen(judge(token, known -> new Gate.Known(2, 7, false, false, false, false, Optional.empty())));
        isOpen(judge(token, known -> new Gate.Known(2, 0, false, false, false, false, Optional.empty())));
    }

    @Test
    void what_is_held_ended_superseded_or_parked_is_closed() {
        var token = sign(honest());
        isClosed(judge(token, known -> new Gate.Known(2, 7, true, false, false, false, Optional.empty())), Reason.HELD);
        isClosed(judge(token, known -> new Gate.Known(2, 7, false, true, false, false, Optional.empty())), Reason.HELD);
        isClosed(
                judge(token, known -> new Gate.Known(2, 7, false, false, true, false, Optional.empty())), Reason.ENDED);
        isClosed(
                judge(token, known -> new Gate.Known(2, 7, false, false, false, true, Optional.empty())),
                Reason.FACT_PARKED);
        isClosed(
                judge(token, known -> new Gate.Known(3, 7, false, false, false, false, Optional.empty())),
                Reason.SUPERSEDED);
    }

    @Test
    void a_danger_answer_closes_until_a_screening_after_it() {
        var token = sign(honest());
        var screened = honest().screenedAt();
        isClosed(judge(token, known -> danger(screened)), Reason.HELD);
        isClosed(judge(token, known -> danger(screened.plusSeconds(1))), Reason.HELD);
        isOpen(judge(token, known -> danger(screened.minusSeconds(1))));
    }

    @Test
    void without_triages_keys_it_is_closed() {
        var blind = new Gate(new ClearanceReader(kid -> {
            throw new Gate.NoKeys();
        }));
        isClosed(blind.judge(start(CONTENT, sign(honest())), nothingAgainst(), NOW), Reason.NO_KEYS);
    }

    @Test
    void nobody_is_ever_told_that_anything_is_safe() {
        for (var reason : Reason.values()) {
            assertThat(reason.message()).isNotBlank().doesNotContainIgnoringCase("safe");
        }
    }

    private static Gate.Known danger(Instant at) {
        return new Gate.Known(2, 7, false, false, false, false, Optional.of(at));
    }

    private Verdict judge(String token, UnaryOperator<Gate.Known> known) {
        return gate.judge(start(CONTENT, token), known.apply(nothingAgainst()), NOW);
    }

    private static Map.Entry<String, Map.Entry<UnaryOperator<Map<String, Object>>, Reason>> wrong(
            String claim, Object value, Reason reason) {
        UnaryOperator<Map<String, Object>> twist = claims -> {
            claims.put(claim.strip(), value);
            return claims;
        };
        return Map.entry(claim, Map.entry(twist, reason));
    }

    private static Map<String, Object> claims(ReleaseClearance clearance) {
        var json = new String(Base64.getUrlDecoder().decode(payload(sign(clearance))), StandardCharsets.UTF_8);
        var claims = new LinkedHashMap<String, Object>();
        Contents.json(json)
                .properties()
                .forEach(claim -> claims.put(
                        claim.getKey(),
                        claim.getValue().isNumber()
                                ? claim.getValue().numberValue()
                                : claim.getValue().asText()));
        return claims;
    }

    private static String signClaims(Map<String, Object> claims, KeyPair keys) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmHeaderValue("ES256");
            jws.setHeader("typ", "release-clearance+jwt");
            jws.setKeyIdHeaderValue("k1");
            jws.setKey(keys.getPrivate());
            jws.setPayload(JsonUtil.toJson(claims));
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String payload(String token) {
        return token.split("\\.")[1];
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
