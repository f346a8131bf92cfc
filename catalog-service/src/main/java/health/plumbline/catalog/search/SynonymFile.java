package health.plumbline.catalog.search;

import health.plumbline.catalog.content.CatalogFile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The synonyms that ship with this release. */
final class SynonymFile {

    private static final String FILE = "catalog/synonyms.yaml";

    private SynonymFile() {}

    @Produces
    @Singleton
    static Synonyms read() {
        return new Synonyms(table());
    }

    static Map<String, List<String>> table() {
        try {
            var table = new HashMap<String, List<String>>();
            for (var entry : CatalogFile.read(FILE).path("synonyms").properties()) {
                var others = new ArrayList<String>();
                entry.getValue().forEach(other -> others.add(other.asText()));
                table.put(entry.getKey(), others);
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("The synonyms cannot be read", e);
        }
    }
}
