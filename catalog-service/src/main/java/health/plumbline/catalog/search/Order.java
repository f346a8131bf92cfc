package health.plumbline.catalog.search;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which order techniques are listed; among equals by name. */
enum Order {
    /** What fits best first. */
    RELEVANCE {
        @Override
        BigDecimal key(Listing listing) {
            return listing.score();
        }
    },
    NAME {
        @Override
        BigDecimal key(Listing listing) {
            return BigDecimal.ZERO;
        }
    },
    /** What who asks used last first; what they never used behind. */
    RECENT {
        @Override
        BigDecimal key(Listing listing) {
            return listing.lastUsed() == null
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(listing.lastUsed().toEpochMilli());
        }
    },
    /** The favourites of who asks first; within both, what fits best. */
    FAVOURITES {
        @Override
        BigDecimal key(Listing listing) {
            return listing.favourite() ? listing.score().add(BEFORE_ALL_OTHERS) : listing.score();
        }
    };

    /** More than any score. */
    private static final BigDecimal BEFORE_ALL_OTHERS = BigDecimal.valueOf(100);

    /** The greater the further in front. */
    abstract BigDecimal key(Listing listing);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Order> of(String word) {
        return Stream.of(values()).filter(order -> order.word().equals(word)).findFirst();
    }

    /** Where a technique stands in the list: pages end and begin by it. */
    Cursor place(Listing listing, String fingerprint) {
        return new Cursor(key(listing), listing.name().toLowerCase(Locale.ROOT), listing.id(), fingerprint);
    }

    Comparator<Listing> comparator() {
        return Comparator.comparing(listing -> place(listing, ""), Cursor.IN_ORDER);
    }
}
