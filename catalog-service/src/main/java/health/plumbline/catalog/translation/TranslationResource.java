package health.plumbline.catalog.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.catalog.content.Languages;
import health.plumbline.catalog.content.TechniqueWords;
import health.plumbline.catalog.content.TranslationCheck;
import health.plumbline.catalog.content.TranslationContent;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.problem.Rejection.Violation;
import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.platform.tenancy.CurrentPerson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A technique in other languages, as a clinician reads, writes and reviews it. */
@Path("/api/techniques/{id}/translations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class TranslationResource {

    private final Translations translations;
    private final KeepTranslation keep;
    private final ReviewTranslation review;
    private final CurrentClinic clinic;
    private final CurrentPerson person;

    TranslationResource(
            Translations translations,
            KeepTranslation keep,
            ReviewTranslation review,
            CurrentClinic clinic,
            CurrentPerson person) {
        this.translations = translations;
        this.keep = keep;
        this.review = review;
        this.clinic = clinic;
        this.person = person;
    }

    /**
     * What somebody has written.
     *
     * @param expected the newest revision they have seen; 0 if there was none
     * @param sourceRevision the revision of the technique they have translated
     */
    record Draft(
            @NotNull @Min(0) @Max(1_000_000) Integer expected,
            @NotNull @Min(1) @Max(1_000_000) Integer sourceRevision,
            @NotBlank @Size(max = 120) String name,
            @NotNull @Size(max = 40) List<@NotBlank @Size(max = 500) String> synonyms,
            @NotEmpty @Size(max = 40) List<@NotBlank @Size(max = 500) String> steps,
            @NotBlank @Size(max = 500) String breathing,
            @NotNull @Size(max = 40) List<@NotBlank @Size(max = 500) String> errors,
            @NotNull @Size(max = 40) List<@NotBlank @Size(max = 500) String> stop) {

        TechniqueWords words() {
            return new TechniqueWords(name, synonyms, steps, breathing, errors, stop);
        }
    }

    /** @param revision the one they have compared with the English text */
    record Reviewed(@NotNull @Min(1) @Max(1_000_000) Integer revision) {}

    /** @param revision of the technique */
    record Languaged(String technique, int revision, List<Line> translations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String language,
            String name,
            int revision,
            State state,
            int sourceRevision,
            String reviewedBy,
            Instant reviewedAt) {

        Line(Translation translation, Source now) {
            this(
                    translation.content().language(),
                    Languages.name(translation.content().language()),
                    translation.number(),
                    State.of(translation, now),
                    translation.sourceRevision(),
                    translation.review() == null ? null : translation.review().by(),
                    translation.review() == null ? null : translation.review().at());
        }
    }

    /**
     * The newest translation beside the English words in force.
     *
     * @param patients what patients see who asked for this language
     */
    record View(
            String technique,
            Line translation,
            TechniqueWords words,
            int revision,
            TechniqueWords english,
            ShownWords patients) {

        View(Source now, List<Translation> known) {
            this(
                    now.technique(),
                    new Line(known.get(0), now),
                    known.get(0).content().words(),
                    now.revision(),
                    now.words(),
                    ShownWords.of(known.get(0).content().language(), now, known));
        }
    }

    @GET
    public Languaged all(String id) {
        var now = translations.current(id);
        var lines = new ArrayList<Line>();
        for (var translation : translations.of(id)) {
            var line = new Line(translation, now);
            if (lines.stream().noneMatch(earlier -> earlier.language().equals(line.language()))) {
                lines.add(line);
            }
        }
        return new Languaged(id, now.revision(), lines);
    }

    @GET
    @Path("{language}")
    public View one(String id, String language) {
        return view(translations.current(id), language);
    }

    @PUT
    @Path("{language}")
    @Transactional
    public View write(String id, String language, @Valid @NotNull Draft draft) {
        var now = own(id);
        Languages.checked(language);
        translations.lock(id);
        mustBeNewest(translations.of(id, language), draft.expected());
        var source = translations
                .source(id, draft.sourceRevision())
                .orElseThrow(() -> Rejection.invalid(
                        "source-unknown", "The technique has no such revision to translate. Load it again."));
        var words = draft.words();
        mustSayAsMuch(source, words);
        keep.by(person.account(), new TranslationContent(id, language, source.hash(), words), source);
        return view(now, language);
    }

    /** Of the core too: whoever answers for a clinic's patients may look at it before the installation's editors do. */
    @POST
    @Path("{language}/review")
    @Transactional
    public View review(String id, String language, @Valid @NotNull Reviewed reviewed) {
        var now = translations.current(id);
        Languages.checked(language);
        if (now.owner().equals(clinic.id())) {
            translations.lock(id);
        }
        var known = translations.of(id, language);
        if (known.isEmpty()) {
            throw Rejection.missing();
        }
        mustBeNewest(known, reviewed.revision());
        review.byPerson(now, known.get(0), person.account(), person.name());
        return view(now, language);
    }

    private View view(Source now, String language) {
        var known = translations.of(now.technique(), Languages.checked(language));
        if (known.isEmpty()) {
            throw Rejection.missing();
        }
        return new View(now, known);
    }

    private Source own(String id) {
        var source = translations.current(id);
        if (!source.owner().equals(clinic.id())) {
            throw Rejection.conflict(
                    "entry-core",
                    "This technique belongs to the installation, and so do its translations. Copy it to say it in your own words.");
        }
        return source;
    }

    private static void mustBeNewest(List<Translation> known, int expected) {
        if ((known.isEmpty() ? 0 : known.get(0).number()) != expected) {
            throw Rejection.conflict(
                    "translation-changed",
                    "Somebody else has changed this translation since you opened it. Load it again.");
        }
    }

    private static void mustSayAsMuch(Source source, TechniqueWords words) {
        var faults = TranslationCheck.faults(source.words(), words);
        if (!faults.isEmpty()) {
            throw Rejection.invalid(
                    "translation-incomplete",
                    "The translation has to say as much as the English text.",
                    faults.stream()
                            .map(fault -> new Violation("/" + fault.field(), fault.why()))
                            .toList());
        }
    }
}
