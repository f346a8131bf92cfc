package health.plumbline.catalog.content;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** The editorial rule that ships with this release. */
public final class EditorialFile {

    private static final String FILE = "catalog/editorial.yaml";

    private EditorialFile() {}

    @Produces
    @Singleton
    public static Editorial read() {
        try {
            var file = CatalogFile.read(FILE);
            return new Editorial(
                    LocalDate.parse(file.path("adopted").asText()),
                    file.path("reviewEveryMonths").asInt());
        } catch (IOException e) {
            throw new UncheckedIOException("The editorial rule cannot be read", e);
        }
    }
}
