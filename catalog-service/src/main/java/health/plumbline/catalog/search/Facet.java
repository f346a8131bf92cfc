package health.plumbline.catalog.search;

import health.plumbline.catalog.content.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A property by which techniques are told apart, counted and filtered. */
enum Facet {
    REGION {
        @Override
        Collection<String> of(Listing listing, Vocabulary vocabulary) {
            return listing.regions();
        }

        @Override
        Set<String> known(Vocabulary vocabulary) {
            return vocabulary.regions();
        }
    },
    GOAL {
        @Override
        Collection<String> of(Listing listing, Vocabulary vocabulary) {
            return listing.goals();
        }

        @Override
        Set<String> known(Vocabulary vocabulary) {
            return vocabulary.goals();
        }
    },
    POSITION {
        @Override
        Collection<String> of(Listing listing, Vocabulary vocabulary) {
            return List.of(listing.position());
        }

        @Override
        Set<String> known(Vocabulary vocabulary) {
            return vocabulary.positions();
        }
    },
    EQUIPMENT {
        @Override
        Collection<String> of(Listing listing, Vocabulary vocabulary) {
            return listing.equipment().isEmpty() ? List.of(NOTHING) : listing.equipment();
        }

        @Override
        Set<String> known(Vocabulary vocabulary) {
            var known = new TreeSet<>(vocabulary.equipment());
            known.add(NOTHING);
            return known;
        }
    },
    /** Under its own category and under the group in which that one is shown. */
    CATEGORY {
        @Override
        Collection<String> of(Listing listing, Vocabulary vocabulary) {
            var group = vocabulary.categories().getOrDefault(listing.category(), listing.category());
            return group.equals(listing.category()) ? List.of(group) : List.of(listing.category(), group);
        }

        @Override
        Set<String> known(Vocabulary vocabulary) {
            return vocabulary.categories().keySet();
        }
    },
    BIAS {
        @Override
        Collection<String> of(Listing listing, Vocabulary vocabulary) {
            return List.of(listing.bias());
        }

        @Override
        Set<String> known(Vocabulary vocabulary) {
            return vocabulary.biases();
        }
    },
    /** Whose it is. */
    OWNER {
        @Override
        Collection<String> of(Listing listing, Vocabulary vocabulary) {
            return List.of(listing.own() ? "own" : "core");
        }

        @Override
        Set<String> known(Vocabulary vocabulary) {
            return Set.of("core", "own");
        }
    };

    /** The equipment of what needs none. */
    private static final String NOTHING = "none";

    /** What of it a technique has. */
    abstract Collection<String> of(Listing listing, Vocabulary vocabulary);

    /** All there is to choose from. */
    abstract Set<String> known(Vocabulary vocabulary);

    /** As callers name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
