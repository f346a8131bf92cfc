package health.plumbline.catalog.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The YAML files that the catalog is made from, as they lie in the service. */
public final class CatalogFile {

    /** A key that stands twice in one entry is an error: the second would silently win. */
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CatalogFile() {}

    /** @throws IOException if there is no such file or it is not YAML */
    public static JsonNode read(String resource) throws IOException {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new FileNotFoundException(resource);
            }
            return YAML.readTree(file);
        }
    }

    static <T> T as(Class<T> type, JsonNode tree) throws JsonProcessingException {
        return YAML.treeToValue(tree, type);
    }
}
