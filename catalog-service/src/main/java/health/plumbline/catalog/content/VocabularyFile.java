package health.plumbline.catalog.content;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The vocabulary that ships with this release. */
public final class VocabularyFile {

    private static final String FILE = "catalog/vocabulary.yaml";

    private VocabularyFile() {}

    @Produces
    @Singleton
    public static Vocabulary read() {
        try {
            return CatalogFile.as(Vocabulary.class, CatalogFile.read(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("The vocabulary cannot be read", e);
        }
    }
}
