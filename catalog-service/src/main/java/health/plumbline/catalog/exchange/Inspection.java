package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.content.Fault;
import health.plumbline.catalog.exchange.Consignment.Addressed;
import health.plumbline.platform.seal.ContentHash;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks at an entry of a file before anybody reads what it says: whether it can be read at all, and as what. */
final class Inspection {

    /** The fields of a technique that name others, which it can do without. */
    static final List<String> NEIGHBOURS = List.of("progressions", "regressions");

    /** What the files of the core call it, so that it must not stand beside what exports call it. */
    private static final String ID = "id";

    private static final int MOST_FAULTS = 20;

    private final Consignment consignment;

    Inspection(Consignment consignment) {
        this.consignment = consignment;
    }

    /**
     * An entry as looked at.
     *
     * @param id what it is called here, or null if it is not taken
     * @param entry what it says, in the form of a file of the core and with the names of here; null if it is not taken
     * @param passedOver that it is not for this clinic to have; the notes say why
     * @param notes what is wrong with it, or what a person should know
     */
    record Finding(Offered offered, String id, ObjectNode entry, boolean passedOver, List<Fault> notes) {

        boolean readable() {
            return entry != null;
        }

        boolean refused() {
            return entry == null && !passedOver;
        }

        /** A fault may repeat what was written, however long, and there may be any number of them. */
        Finding refused(List<Fault> faults) {
            var few = faults.stream()
                    .limit(MOST_FAULTS)
                    .map(fault -> new Fault(Words.shortened(fault.field()), Words.shortened(fault.why())));
            var rest = faults.size() - MOST_FAULTS;
            var more = rest > 0 ? Stream.of(new Fault("...", "and %d more".formatted(rest))) : Stream.<Fault>empty();
            return new Finding(
                    offered, null, null, false, Stream.concat(few, more).toList());
        }

        private Finding refused(String field, String why) {
            return refused(List.of(new Fault(field, why)));
        }
    }

    Finding of(Offered offered) {
        var unread = new Finding(offered, null, null, false, List.of());
        if (!offered.faults().isEmpty()) {
            return unread.refused(offered.faults());
        }
        if (Consignment.url(offered).isEmpty()) {
            return unread.refused(
                    "url",
                    "is not the address of a %1$s, such as urn:plumbline:clinic:north:%1$s:own-1"
                            .formatted(offered.kind().word()));
        }
        return consignment
                .addressed(offered)
                .map(one -> of(one, unread))
                .orElseGet(() -> unread.refused("url", "is the address of an earlier entry"));
    }

    private Finding of(Addressed one, Finding unread) {
        var obstacle = consignment.obstacle(one);
        if (obstacle.isPresent()) {
            return new Finding(one.offered(), null, null, true, List.of(obstacle.get()));
        }
        if (!(one.offered().content() instanceof ObjectNode content)) {
            return unread.refused("content", "is missing or is no group of fields");
        }
        var kind = one.url().kind();
        if (!content.path(kind.word()).asText().equals(one.url().id())) {
            return unread.refused(kind.word(), "is not the id in the address of the entry");
        }
        if (content.has(ID)) {
            return unread.refused(ID, "is not a field of content; its %s is".formatted(kind.word()));
        }
        if (one.offered().hash() != null && !one.offered().hash().equals(ContentHash.of(content))) {
            return unread.refused("hash", "is not that of the content: it was changed or damaged after the export");
        }
        var entry = ContentForm.ofFile(kind, content);
        var notes = kind == EntryKind.TECHNIQUE ? neighboursOfHere(entry, one) : techniquesOfHere(entry, one);
        return new Finding(one.offered(), one.id(), entry, false, notes);
    }

    /** What is no text is left for the reader to refuse. */
    private List<Fault> neighboursOfHere(ObjectNode entry, Addressed one) {
        var notes = new ArrayList<Fault>();
        for (var field : NEIGHBOURS) {
            if (entry.get(field) instanceof ArrayNode ids) {
                var here = entry.arrayNode();
                for (var id : ids) {
                    if (!id.isTextual()) {
                        here.add(id);
                        continue;
                    }
                    consignment
                            .technique(one.url(), id.textValue())
                            .ifPresentOrElse(here::add, () -> notes.add(leftOut(field, id.textValue())));
                }
                entry.set(field, here);
            }
        }
        return List.copyOf(notes);
    }

    /** A template without one of its techniques would be another: what is unknown stays, for the reader to refuse. */
    private List<Fault> techniquesOfHere(ObjectNode entry, Addressed one) {
        for (var item : entry.path("items")) {
            if (item instanceof ObjectNode fields && fields.path("technique").isTextual()) {
                consignment
                        .technique(one.url(), fields.path("technique").textValue())
                        .ifPresent(id -> fields.put("technique", id));
            }
        }
        return List.of();
    }

    private static Fault leftOut(String field, String id) {
        return new Fault(field, "leaves out " + Words.shortened(id) + ", which is not known here");
    }
}
