package health.plumbline.catalog.own;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.content.Fault;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.content.TechniqueReader;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.technique.Techniques;
import health.plumbline.catalog.wording.PlainLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what a clinician has written as a technique: its fields, its words, and what it points to. */
@ApplicationScoped
public class ReadOwnTechnique {

    /** The fields that are printed for the patient; the others are for colleagues. */
    private static final List<String> FOR_PATIENTS = List.of("name", "steps", "breathing", "errors", "stop");

    private final TechniqueReader reader;
    private final Techniques techniques;

    ReadOwnTechnique(Vocabulary vocabulary, Techniques techniques) {
        this.reader = new TechniqueReader(vocabulary);
        this.techniques = techniques;
    }

    /**
     * @param id that it has or would have
     * @param written as sent, with any field missing or of any kind; null if nothing was sent
     */
    public OwnDraft<TechniqueContent> from(String id, JsonNode written) {
        var entry = OwnDraft.mustBeShort(written);
        var reading = reader.readOwn(id, entry);
        var faults = new ArrayList<>(reading.faults());
        if (reading.content() != null) {
            faults.addAll(strangers(reading.content()));
        }
        var wording = PlainLanguage.of(PatientTexts.of(entry, FOR_PATIENTS));
        return new OwnDraft<>(reading.content(), List.copyOf(faults), wording.refusals(), wording.hints());
    }

    /** Another clinic's technique is as unknown as none. */
    private List<Fault> strangers(TechniqueContent content) {
        return Stream.concat(
                        strangers("progressions", content.progressions()),
                        strangers("regressions", content.regressions()))
                .toList();
    }

    private Stream<Fault> strangers(String field, List<String> ids) {
        if (ids.isEmpty()) {
            return Stream.empty();
        }
        var known = techniques.readable(ids);
        return IntStream.range(0, ids.size())
                .filter(place -> !known.contains(ids.get(place)))
                .mapToObj(place -> Fault.unknownTechnique(field, place));
    }
}
