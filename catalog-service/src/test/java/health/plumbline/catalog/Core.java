package health.plumbline.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.content.CatalogFile;
import health.plumbline.catalog.content.ConditionContent;
import health.plumbline.catalog.content.ConditionReader;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.content.TechniqueReader;
import health.plumbline.catalog.content.TemplateReader;
import health.plumbline.catalog.content.VocabularyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The core catalog as its files say it, whichever there are. */
public final class Core {

    private static final Path FOLDER = Path.of("src/main/resources");

    private Core() {}

    public static List<String> techniqueFiles() {
        return files("catalog/techniques");
    }

    public static List<String> templateFiles() {
        return files("catalog/templates");
    }

    private static List<String> files(String folder) {
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files.map(file -> folder + "/" + file.getFileName()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<JsonNode> techniqueEntries() {
        return techniqueFiles().stream()
                .flatMap(file ->
                        StreamSupport.stream(file(file).path("techniques").spliterator(), false))
                .toList();
    }

    public static List<TechniqueContent> techniques() {
        var reader = new TechniqueReader(VocabularyFile.read());
        return techniqueEntries().stream()
                .map(entry -> reader.read(entry).content())
                .toList();
    }

    public static List<JsonNode> conditionEntries() {
        return StreamSupport.stream(
                        file("catalog/conditions.yaml").path("conditions").spliterator(), false)
                .toList();
    }

    public static List<ConditionContent> conditions() {
        var reader = new ConditionReader(VocabularyFile.read());
        var others = file("catalog/condition-codes.yaml").path("codes");
        return conditionEntries().stream()
                .map(entry -> reader.read(entry, others.path(entry.path("code").asText()))
                        .content())
                .toList();
    }

    public static List<JsonNode> templateEntries() {
        return templateFiles().stream()
                .flatMap(file ->
                        StreamSupport.stream(file(file).path("templates").spliterator(), false))
                .toList();
    }

    /** What may name all of the core. */
    public static TemplateReader templateReader() {
        return new TemplateReader(
                VocabularyFile.read(),
                techniques().stream().collect(Collectors.toMap(TechniqueContent::technique, Function.identity())),
                conditions().stream().map(ConditionContent::code).collect(Collectors.toSet()));
    }

    public static JsonNode file(String resource) {
        try {
            return CatalogFile.read(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
