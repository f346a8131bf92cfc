package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.content.Fault;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The entries of one file as they address each other: what each will be called here, and what references will mean. */
final class Consignment {

    /** An entry whose address can be read. */
    record Addressed(Offered offered, CatalogUrl url, String id) {}

    private final String clinic;
    private final Map<CatalogUrl, Addressed> byUrl = new HashMap<>();
    private final Map<EntryKind, Map<String, Shelf.Known>> known = new EnumMap<>(EntryKind.class);

    /** @param known tells of ids which of them the clinic can see */
    Consignment(
            List<Offered> offered,
            String clinic,
            BiFunction<EntryKind, Collection<String>, Map<String, Shelf.Known>> known) {
        this.clinic = clinic;
        for (var one : offered) {
            url(one).ifPresent(url -> byUrl.putIfAbsent(url, new Addressed(one, url, url.idIn(clinic))));
        }
        for (var kind : EntryKind.values()) {
            this.known.put(kind, known.apply(kind, ids(kind)));
        }
    }

    static Optional<CatalogUrl> url(Offered offered) {
        return CatalogUrl.read(offered.url()).filter(url -> url.kind() == offered.kind());
    }

    /** Empty for a second entry of one address. */
    Optional<Addressed> addressed(Offered offered) {
        return url(offered).map(byUrl::get).filter(one -> one.offered() == offered);
    }

    /** Why it is not for this clinic to have, although nothing is wrong with it. */
    Optional<Fault> obstacle(Addressed one) {
        var here = known.get(one.url().kind());
        if (one.url().ofCore() && here.containsKey(one.url().id())) {
            return Optional.of(new Fault("url", "is in the core catalog here, which no import changes"));
        }
        if (one.offered().retired()) {
            return Optional.of(new Fault("retired", "was retired where it comes from"));
        }
        return Optional.ofNullable(here.get(one.id()))
                .filter(Shelf.Known::retired)
                .map(it -> new Fault("retired", "is retired here, and stays so"));
    }

    /** What a technique that an entry names is called here; empty if there is no such thing here, nor will be. */
    Optional<String> technique(CatalogUrl from, String id) {
        var to = from.technique(id);
        var here = known.get(EntryKind.TECHNIQUE);
        if (to.ofCore() && here.containsKey(id)) {
            return Optional.of(id);
        }
        var idHere = to.idIn(clinic);
        var comes =
                Optional.ofNullable(byUrl.get(to)).filter(one -> obstacle(one).isEmpty());
        return comes.isPresent() || here.containsKey(idHere) ? Optional.of(idHere) : Optional.empty();
    }

    private Set<String> ids(EntryKind kind) {
        var ids = new HashSet<String>();
        for (var one : byUrl.values()) {
            if (one.url().kind() == kind) {
                ids.add(one.id());
                ids.add(one.url().id());
            }
            if (kind == EntryKind.TECHNIQUE) {
                named(one.offered().content()).filter(JsonNode::isTextual).forEach(id -> {
                    ids.add(id.textValue());
                    ids.add(one.url().technique(id.textValue()).idIn(clinic));
                });
            }
        }
        return ids;
    }

    private static Stream<JsonNode> named(JsonNode content) {
        return Stream.concat(
                Inspection.NEIGHBOURS.stream().flatMap(field -> elements(content.path(field))),
                elements(content.path("items")).map(item -> item.path("technique")));
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
