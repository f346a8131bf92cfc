package health.plumbline.catalog.own;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.content.Fault;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.wording.PlainLanguage;
import health.plumbline.catalog.wording.RejectedClaim;
import health.plumbline.catalog.wording.Remark;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What would be said of a technique if it were kept, for the editor's preview; nothing is kept. */
@Path("/api/techniques/checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class CheckResource {

    /** Stands for the id that a new technique would have. */
    private static final String UNNAMED = "own-unnamed";

    private final ReadOwnTechnique reader;

    CheckResource(ReadOwnTechnique reader) {
        this.reader = reader;
    }

    /**
     * @param sound whether it could be kept
     * @param summary the usual dose in words, as a list shows it; absent while a field is at fault
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(boolean sound, List<Fault> faults, List<Remark> refusals, List<Remark> hints, String summary) {

        View(OwnDraft<TechniqueContent> draft) {
            this(
                    draft.faults().isEmpty() && draft.refusals().isEmpty(),
                    draft.faults(),
                    draft.refusals(),
                    draft.hints(),
                    draft.content() == null ? null : draft.content().summary());
        }
    }

    record Claim(String code, String why, String instead) {}

    /** @param longestSentence in words */
    record Rules(int longestSentence, int mostTechniques, List<Claim> rejected) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public View check(JsonNode entry) {
        return new View(reader.from(UNNAMED, entry));
    }

    /** By which rules texts for patients are checked. */
    @GET
    public Rules rules() {
        var rejected = Arrays.stream(RejectedClaim.values())
                .map(claim -> new Claim(
                        claim.name().toLowerCase(Locale.ROOT).replace('_', '-'), claim.why(), claim.instead()))
                .toList();
        return new Rules(PlainLanguage.LONGEST_SENTENCE, OwnShelf.Of.TECHNIQUE.most(), rejected);
    }
}
