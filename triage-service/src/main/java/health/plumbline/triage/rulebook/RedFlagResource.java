package health.plumbline.triage.rulebook;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.edition.Edition;
import health.plumbline.triage.edition.EditionView;
import health.plumbline.triage.edition.Editions;
import health.plumbline.triage.evaluation.LevelMeaning;
import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.rules.Level;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The red-flag rules in force: which versions, how many, and each with its reason, its sources and its questions. */
@Path("/api/red-flags")
@RolesAllowed("clinician")
@Produces(MediaType.APPLICATION_JSON)
class RedFlagResource {

    @Inject
    Rulebook rulebook;

    @Inject
    Editions editions;

    /** @param hash of its whole content; @param count of its questions or rules */
    record Version(String id, String hash, int count) {}

    record OfLevel(String level, String meaning, long rules) {}

    record OfRegion(String value, String label, long rules) {}

    /** @param levels gravest first */
    record InForce(Version instrument, Version ruleset, List<OfLevel> levels, List<OfRegion> regions) {}

    record Question(String key, String id, String label) {

        Question(Item item) {
            this(item.key(), item.id(), item.clinician());
        }
    }

    /**
     * @param everywhere whether its condition leaves out no body region
     * @param condition as it is written (CEL)
     * @param own whether the clinic added it
     */
    record View(
            String id,
            String level,
            String why,
            List<String> sources,
            List<Question> questions,
            List<Item.Option> regions,
            boolean everywhere,
            String condition,
            boolean own) {

        View(Rulebook.Entry entry) {
            this(
                    entry.rule().id(),
                    entry.rule().level().code(),
                    entry.rule().why(),
                    entry.sources(),
                    entry.questions().stream().map(Question::new).toList(),
                    entry.regions(),
                    entry.everywhere(),
                    entry.rule().when().text(),
                    entry.rule().isOwn());
        }
    }

    /** @param found how many there are in all; @param next cursor of the next page, or null at the end */
    record Page(List<View> items, int found, String next) {}

    @GET
    public InForce inForce() {
        var versions = rulebook.inForce();
        var rules = rulebook.entries();
        return new InForce(
                new Version(
                        versions.instrument().id(),
                        versions.instrument().hash(),
                        versions.instrument().items().size()),
                new Version(versions.ruleSet().id(), versions.ruleSet().hash(), rules.size()),
                Arrays.stream(Level.values())
                        .filter(level -> level != Level.CLEAR)
                        .sorted(Comparator.reverseOrder())
                        .map(level -> new OfLevel(
                                level.code(),
                                LevelMeaning.of(level.code()),
                                rules.stream()
                                        .filter(entry -> entry.rule().level() == level)
                                        .count()))
                        .toList(),
                rulebook.regions().stream()
                        .map(region -> new OfRegion(
                                region.value(),
                                region.label(),
                                rules.stream()
                                        .filter(entry -> entry.concerns(region.value()))
                                        .count()))
                        .toList());
    }

    /** Every edition there was, newest first. */
    @GET
    @Path("editions")
    public List<EditionView> editions() {
        return EditionView.of(editions.all());
    }

    /** What changed from one edition to another. */
    @GET
    @Path("changes")
    public Changes changes(
            @QueryParam("from") @NotNull @Size(max = 40) String from,
            @QueryParam("to") @NotNull @Size(max = 40) String to) {
        return Changes.between(edition(from), edition(to));
    }

    private Edition edition(String version) {
        return editions.kept(version).orElseThrow(Rejection::missing);
    }

    @GET
    @Path("rules")
    public Page rules(
            @QueryParam("q") @DefaultValue("") @Size(max = 100) String q,
            @QueryParam("region") @DefaultValue("") @Size(max = 40) String region,
            @QueryParam("level") @DefaultValue("") @Size(max = 40) String level,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 40) String cursor) {
        var found = rulebook.find(new Rulebook.Search(q, region(region), level(level)));
        var rest = rulebook.after(cursor, found).toList();
        var shown = rest.stream().limit(limit).map(View::new).toList();
        return new Page(
                shown,
                found.size(),
                rest.size() <= limit ? null : shown.get(shown.size() - 1).id());
    }

    private Optional<String> region(String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        if (rulebook.regions().stream().noneMatch(region -> region.value().equals(value))) {
            throw Rejection.invalid("filter-unknown", "There is no such body region in the questions in force.");
        }
        return Optional.of(value);
    }

    private static Optional<Level> level(String code) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Level.values())
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Rejection.invalid("filter-unknown", "There is no such level.")));
    }
}
