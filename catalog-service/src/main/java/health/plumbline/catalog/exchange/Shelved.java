package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** The current revision of an entry of the catalog, as it goes into an export. */
public record Shelved(
        CatalogUrl url, int revision, String hash, Instant publishedAt, boolean retired, JsonNode content) {}
