package health.plumbline.portal.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One version of a program as it was released: its content as received, and what triage signed for it. */
@Entity
@Immutable
@Table(name = "released_version")
public class ReleasedVersion extends ClinicOwned {

    private static final ObjectMapper JSON = new ObjectMapper();

    private UUID program;
    private int version;
    private UUID patient;
    private String content;

    @Column(name = "content_hash")
    private String contentHash;

    private String clearance;

    /** One change in words per line. */
    private String changes;

    @Column(name = "released_at")
    private Instant releasedAt;

    protected ReleasedVersion() {}

    ReleasedVersion(ProgramListener.ProgramReleased fact, String content) {
        super(idOf(fact.program(), fact.version()));
        this.program = fact.program();
        this.version = fact.version();
        this.patient = fact.patient();
        this.content = content;
        this.contentHash = fact.contentHash();
        this.clearance = fact.clearance();
        this.changes = String.join("\n", fact.changes());
        this.releasedAt = fact.releasedAt();
    }

    static UUID idOf(UUID program, int version) {
        return UUID.nameUUIDFromBytes((program + "/" + version).getBytes(StandardCharsets.UTF_8));
    }

    public UUID program() {
        return program;
    }

    public int version() {
        return version;
    }

    public UUID patient() {
        return patient;
    }

    /** The JSON text of the content, byte for byte as it was received. */
    public String content() {
        return content;
    }

    /** What the content says, for finding one's way in it; what is SHOWN comes only from the gate. */
    public ProgramContent parsed() {
        try {
            return ProgramContent.of(JSON.readTree(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A released content that is no JSON", e);
        }
    }

    public String clearance() {
        return clearance;
    }

    public List<String> changes() {
        return changes.lines().toList();
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    boolean saysTheSameAs(ReleasedVersion other) {
        return patient.equals(other.patient)
                && content.equals(other.content)
                && contentHash.equals(other.contentHash)
                && clearance.equals(other.clearance);
    }
}
