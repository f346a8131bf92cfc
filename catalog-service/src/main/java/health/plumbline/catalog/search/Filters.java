package health.plumbline.catalog.search;

import health.plumbline.catalog.content.Vocabulary;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The values of each {@link Facet} that somebody chose: any of one facet's, and something of every facet. */
class Filters {

    @QueryParam("region")
    List<String> region;

    @QueryParam("goal")
    List<String> goal;

    @QueryParam("position")
    List<String> position;

    @QueryParam("equipment")
    List<String> equipment;

    /** Also finds the categories that are shown under it. */
    @QueryParam("category")
    List<String> category;

    @QueryParam("bias")
    List<String> bias;

    @QueryParam("owner")
    List<String> owner;

    /** @throws BadRequestException for a word that the catalog does not know, with those it knows */
    Map<Facet, Set<String>> chosen(Vocabulary vocabulary) {
        var all = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = given(facet).stream().filter(value -> !value.isEmpty()).collect(Collectors.toSet());
            if (!facet.known(vocabulary).containsAll(values)) {
                throw new BadRequestException("There is no such %s. Known are: %s."
                        .formatted(facet.word(), String.join(", ", new TreeSet<>(facet.known(vocabulary)))));
            }
            if (!values.isEmpty()) {
                all.put(facet, values);
            }
        }
        return all;
    }

    private List<String> given(Facet facet) {
        var given =
                switch (facet) {
                    case REGION -> region;
                    case GOAL -> goal;
                    case POSITION -> position;
                    case EQUIPMENT -> equipment;
                    case CATEGORY -> category;
                    case BIAS -> bias;
                    case OWNER -> owner;
                };
        return given == null ? List.of() : given;
    }
}
