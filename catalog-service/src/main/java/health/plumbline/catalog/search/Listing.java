package health.plumbline.catalog.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A technique as a search sees it: what its current revision says, how well it fits, and what it is to who asks.
 *
 * @param own whether it is the clinic's own and not the core's
 * @param tags its load tags
 * @param score how well it fits what was typed, 0 if nothing was
 * @param lastUsed when who asks last released a program with it, or null
 */
record Listing(
        String id,
        boolean own,
        int revision,
        String name,
        String category,
        String position,
        String bias,
        List<String> regions,
        List<String> goals,
        List<String> equipment,
        List<String> tags,
        boolean seed,
        BigDecimal score,
        boolean favourite,
        Instant lastUsed) {}
