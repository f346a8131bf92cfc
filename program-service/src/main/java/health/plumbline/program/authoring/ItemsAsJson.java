package health.plumbline.program.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The items of a draft stand in one column: they are read, ordered and saved as a whole. */
@Converter
class ItemsAsJson implements AttributeConverter<List<Item>, String> {

    private static final TypeReference<List<Item>> TYPE = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String convertToDatabaseColumn(List<Item> items) {
        try {
            return JSON.writerFor(TYPE).writeValueAsString(items == null ? List.of() : items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The items of a draft have no JSON", e);
        }
    }

    @Override
    public List<Item> convertToEntityAttribute(String text) {
        try {
            return text == null ? List.of() : JSON.readValue(text, TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The items of a draft cannot be read", e);
        }
    }
}
