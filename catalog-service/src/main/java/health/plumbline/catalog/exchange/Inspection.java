package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.content.Fault;
import health.plumbline.catalog.content.Reading;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.exchange.Consignment.Addressed;
import health.plumbline.platform.seal.ContentHash;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Looks at every entry of a file before anything is taken: which can be, as what, and what is wrong with the others.
 *
 * @param reader reads an entry, in the form of a technique file, as the own technique of this id
 */
record Inspection(BiFunction<String, ObjectNode, Reading<TechniqueContent>> reader) {

    private static final int MOST_FAULTS = 20;

    /**
     * An entry as looked at.
     *
     * @param id what it is called here, or null if it has no address
     * @param content null unless it can be taken
     * @param passedOver that it is not for this clinic to have; the notes say why
     * @param notes what is wrong with it, or what a person should know
     */
    record Finding(Offered offered, String id, TechniqueContent content, boolean passedOver, List<Fault> notes) {

        boolean refused() {
            return content == null && !passedOver;
        }
    }

    List<Finding> of(List<Offered> offered, Consignment consignment) {
        return offered.stream().map(one -> of(one, consignment)).toList();
    }

    private Finding of(Offered offered, Consignment consignment) {
        if (!offered.faults().isEmpty()) {
            return refused(offered, offered.faults());
        }
        if (Consignment.url(offered).isEmpty()) {
            return refused(
                    offered, "url", "is not the address of a technique, such as urn:plumbline:core:technique:cat_cow");
        }
        return consignment
                .addressed(offered)
                .map(one -> of(one, consignment))
                .orElseGet(() -> refused(offered, "url", "is the address of an earlier entry"));
    }

    private Finding of(Addressed one, Consignment consignment) {
        var obstacle = consignment.obstacle(one);
        if (obstacle.isPresent()) {
            return new Finding(one.offered(), null, null, true, List.of(obstacle.get()));
        }
        if (!(one.offered().content() instanceof ObjectNode content)) {
            return refused(one.offered(), "content", "is missing or is no group of fields");
        }
        if (!content.path("technique").asText().equals(one.url().id())) {
            return refused(one.offered(), "technique", "is not the id in the address of the entry");
        }
        if (one.offered().hash() != null && !one.offered().hash().equals(ContentHash.of(content))) {
            return refused(
                    one.offered(), "hash", "is not that of the content: it was changed or damaged after the export");
        }
        return read(one, content, consignment);
    }

    private Finding read(Addressed one, ObjectNode content, Consignment consignment) {
        var entry = ContentForm.ofFile(content);
        // Only the core has techniques that the product began with.
        entry.put("seed", false);
        var notes = new ArrayList<Fault>();
        for (var field : List.of("progressions", "regressions")) {
            if (entry.get(field) instanceof ArrayNode ids) {
                entry.set(field, here(field, ids, one, consignment, notes));
            }
        }
        var reading = reader.apply(one.id(), entry);
        return reading.content() == null
                ? refused(one.offered(), reading.faults())
                : new Finding(one.offered(), one.id(), reading.content(), false, List.copyOf(notes));
    }

    /** What is no text is left for the reader to refuse. */
    private static ArrayNode here(
            String field, ArrayNode ids, Addressed from, Consignment consignment, List<Fault> notes) {
        var here = ids.arrayNode();
        for (var id : ids) {
            var known = id.isTextual() ? consignment.referred(from.url(), id.textValue()) : null;
            if (known == null) {
                here.add(id);
            } else if (known.isPresent()) {
                here.add(known.get());
            } else {
                notes.add(new Fault(
                        field, "leaves out " + Words.shortened(id.textValue()) + ", which is not known here"));
            }
        }
        return here;
    }

    private static Finding refused(Offered offered, String field, String why) {
        return refused(offered, List.of(new Fault(field, why)));
    }

    /** A fault may repeat what was written, however long. */
    private static Finding refused(Offered offered, List<Fault> faults) {
        var shortened = Stream.concat(
                        faults.stream().limit(MOST_FAULTS),
                        faults.size() > MOST_FAULTS
                                ? Stream.of(new Fault("...", "and %d more".formatted(faults.size() - MOST_FAULTS)))
                                : Stream.of())
                .map(fault -> new Fault(Words.shortened(fault.field()), Words.shortened(fault.why())))
                .toList();
        return new Finding(offered, null, null, false, shortened);
    }
}
