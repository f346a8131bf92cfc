package health.plumbline.catalog.exchange;

import health.plumbline.catalog.content.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The entries of one file as they address each other: what each will be called here, and what references will mean. */
final class Consignment {

    /** An entry whose address can be read. */
    record Addressed(Offered offered, CatalogUrl url, String id) {}

    private final String clinic;
    private final Map<CatalogUrl, Addressed> byUrl = new HashMap<>();
    private final Map<String, Shelf.Known> known;

    /** @param known tells of ids which of them the clinic can see */
    Consignment(List<Offered> offered, String clinic, Function<Collection<String>, Map<String, Shelf.Known>> known) {
        this.clinic = clinic;
        for (var one : offered) {
            url(one).ifPresent(url -> byUrl.putIfAbsent(url, new Addressed(one, url, url.idIn(clinic))));
        }
        this.known = known.apply(ids());
    }

    static Optional<CatalogUrl> url(Offered offered) {
        return CatalogUrl.read(offered.url()).filter(url -> url.kind().equals("technique"));
    }

    /** Empty for a second entry of one address. */
    Optional<Addressed> addressed(Offered offered) {
        return url(offered).map(byUrl::get).filter(one -> one.offered() == offered);
    }

    Optional<Shelf.Known> known(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Why it is not for this clinic to have, although nothing is wrong with it. */
    Optional<Fault> obstacle(Addressed one) {
        if (one.url().ofCore() && known.containsKey(one.url().id())) {
            return Optional.of(new Fault("url", "is in the core catalog here, which no import changes"));
        }
        if (one.offered().retired()) {
            return Optional.of(new Fault("retired", "was retired where it comes from"));
        }
        return known(one.id())
                .filter(Shelf.Known::retired)
                .map(here -> new Fault("retired", "is retired here, and stays so"));
    }

    /** What an entry's reference is called here; empty if there is no such thing here, nor will be. */
    Optional<String> referred(CatalogUrl from, String id) {
        var to = from.beside(id);
        if (to.ofCore() && known.containsKey(id)) {
            return Optional.of(id);
        }
        var here = to.idIn(clinic);
        var comes =
                Optional.ofNullable(byUrl.get(to)).filter(one -> obstacle(one).isEmpty());
        return comes.isPresent() || known.containsKey(here) ? Optional.of(here) : Optional.empty();
    }

    private Set<String> ids() {
        var ids = new HashSet<String>();
        for (var one : byUrl.values()) {
            ids.add(one.id());
            ids.add(one.url().id());
            for (var id : references(one.offered())) {
                ids.add(id);
                ids.add(one.url().beside(id).idIn(clinic));
            }
        }
        return ids;
    }

    private static List<String> references(Offered offered) {
        var ids = new ArrayList<String>();
        Stream.of("progressions", "regressions")
                .forEach(field -> offered.content().path(field).forEach(id -> {
                    if (id.isTextual()) {
                        ids.add(id.textValue());
                    }
                }));
        return ids;
    }
}
