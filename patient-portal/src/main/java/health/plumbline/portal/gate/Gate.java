package health.plumbline.portal.gate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import health.plumbline.platform.seal.ClearanceReader;
import health.plumbline.platform.seal.ContentHash;
import health.plumbline.platform.seal.ForgedClearance;
import health.plumbline.platform.seal.ReleaseClearance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Judges whether a version of a program may be shown to a patient at an instant. Everything unclear is closed. */
public final class Gate {

    /** How far two servers' clocks may differ before a clearance from the future is refused. */
    static final Duration LEEWAY = Duration.ofSeconds(60);

    private static final Set<String> LEVELS = Set.of("clear", "caution", "reviewed");

    /** One text must have one meaning: a name given twice is refused. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ClearanceReader reader;

    public Gate(ClearanceReader reader) {
        this.reader = reader;
    }

    /** What somebody is about to be shown, and who that is. */
    public record Start(String clinic, UUID patient, UUID program, int version, String content, String clearance) {}

    /**
     * What this service knows of the patient and the program besides.
     *
     * @param newest number of the newest version released
     * @param epoch the highest that any fact of triage told
     * @param parked whether a fact about the patient could not be processed
     * @param dangerSince when the patient gave a danger answer that nobody has seen to yet
     */
    public record Known(
            int newest,
            long epoch,
            boolean heldByTriage,
            boolean heldByClinic,
            boolean ended,
            boolean parked,
            Optional<Instant> dangerSince) {}

    public Verdict judge(Start start, Known known, Instant now) {
        var standing = known.parked()
                ? Reason.FACT_PARKED
                : known.ended()
                        ? Reason.ENDED
                        : known.heldByTriage() || known.heldByClinic()
                                ? Reason.HELD
                                : start.version() != known.newest() ? Reason.SUPERSEDED : null;
        if (standing != null) {
            return new Verdict.Closed(standing);
        }
        try {
            var clearance = reader.read(start.clearance());
            var content = STRICT.readTree(start.content());
            return fault(start, known, clearance, content, now)
                    .<Verdict>map(Verdict.Closed::new)
                    .orElseGet(() -> new Verdict.Open(content));
        } catch (ForgedClearance e) {
            return new Verdict.Closed(Reason.FORGED);
        } catch (NoKeys e) {
            return new Verdict.Closed(Reason.NO_KEYS);
        } catch (JsonProcessingException | RuntimeException e) {
            // Content that has no one meaning or no canonical form was never cleared.
            return new Verdict.Closed(Reason.EDITED);
        }
    }

    private static Optional<Reason> fault(
            Start start, Known known, ReleaseClearance clearance, JsonNode content, Instant now) {
        if (!clearance.clinic().equals(start.clinic())) {
            return Optional.of(Reason.OTHER_CLINIC);
        }
        if (!clearance.patient().equals(start.patient())) {
            return Optional.of(Reason.OTHER_PATIENT);
        }
        if (!clearance.program().equals(start.program()) || clearance.version() != start.version()) {
            return Optional.of(Reason.OTHER_PROGRAM);
        }
        if (!content.isObject() || !clearance.contentHash().equals(ContentHash.of(content))) {
            return Optional.of(Reason.EDITED);
        }
        if (!LEVELS.contains(clearance.level())) {
            return Optional.of(Reason.LEVEL_UNKNOWN);
        }
        if (clearance.issuedAt().isAfter(now.plus(LEEWAY))) {
            return Optional.of(Reason.NOT_YET_VALID);
        }
        if (!now.isBefore(clearance.validUntil())) {
            return Optional.of(Reason.EXPIRED);
        }
        if (clearance.epoch() < known.epoch()) {
            return Optional.of(Reason.EPOCH_OVER);
        }
        return known.dangerSince()
                .filter(danger -> !clearance.screenedAt().isAfter(danger))
                .map(danger -> Reason.HELD);
    }

    /** Thrown by the key set when triage's keys cannot be had: then nothing can be believed. */
    public static final class NoKeys extends RuntimeException {}
}
