package health.plumbline.program.authoring;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** A dose is taken as it was written or not at all: 1.5 is not one repetition, and "3" is a text. */
@Singleton
class WholeNumbers implements ObjectMapperCustomizer {

    @Override
    @SuppressWarnings("deprecation") // The mapper is handed over built; there is no builder to say it to.
    public void customize(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }
}
