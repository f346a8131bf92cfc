package health.plumbline.program.library;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.plumbline.program.dosage.Range;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One revision of a technique, whole, as the catalog tells it.
 *
 * @param retired no longer for new prescriptions
 * @param reviewDue when it is to be looked at again, or null where that is not known
 * @param sources what it rests on, with their names
 * @param summary the usual dose in words
 * @param dose the bounds of each measure that it has
 * @param progressions ids of harder techniques, {@code regressions} of easier ones
 * @param notFor the conditions that block or caution it, the blocks first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Entry(
        String id,
        int revision,
        String hash,
        boolean retired,
        Instant publishedAt,
        LocalDate reviewDue,
        List<Source> sources,
        String summary,
        String name,
        boolean seed,
        List<String> synonyms,
        String category,
        List<String> regions,
        List<String> tissues,
        String position,
        List<String> equipment,
        String bias,
        boolean perSide,
        boolean overnight,
        List<String> steps,
        String breathing,
        List<String> errors,
        List<String> stop,
        Map<String, Range> dose,
        List<String> progressions,
        List<String> regressions,
        List<String> goals,
        List<String> indications,
        List<String> tags,
        Evidence evidence,
        List<Contraindication> notFor) {

    public Entry {
        sources = known(sources);
        synonyms = known(synonyms);
        regions = known(regions);
        tissues = known(tissues);
        equipment = known(equipment);
        steps = known(steps);
        errors = known(errors);
        stop = known(stop);
        dose = dose == null ? Map.of() : new LinkedHashMap<>(dose);
        progressions = known(progressions);
        regressions = known(regressions);
        goals = known(goals);
        indications = known(indications);
        tags = known(tags);
        notFor = known(notFor);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Evidence(String grade, String note, List<String> sources) {

        public Evidence {
            sources = known(sources);
        }
    }

    /** @param name in full, or null where the catalog does not know it any more */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Source(String key, String name) {

        public String words() {
            return name == null ? key : name;
        }
    }

    /** @param how {@code block} or {@code caution}; @param onlyIn the body regions it is limited to, if any */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Contraindication(
            String code, String label, String how, String override, List<String> onlyIn, String why) {

        public Contraindication {
            onlyIn = known(onlyIn);
        }

        public boolean blocks() {
            return "block".equals(how);
        }

        /** Whether nobody may lift it here: it takes a specialist's clearance, or the end of the condition. */
        public boolean unliftable() {
            return blocks() && !"clinician_rationale".equals(override);
        }
    }

    /** Whether it is a clinic's own: the catalog keeps owners apart by the form of their ids. */
    public boolean own() {
        return id.startsWith("own-");
    }

    public PatientWords words() {
        return new PatientWords(steps, breathing == null ? "" : breathing, errors, stop);
    }

    private static <T> List<T> known(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
