package health.plumbline.program.authoring;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** States stand in the database as the words that its constraints know. */
final class Codes {

    private Codes() {}

    @Converter
    static class OfDraft implements AttributeConverter<Draft, String> {

        @Override
        public String convertToDatabaseColumn(Draft draft) {
            return draft.code();
        }

        @Override
        public Draft convertToEntityAttribute(String code) {
            return Arrays.stream(Draft.values())
                    .filter(draft -> draft.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Converter
    static class OfCourse implements AttributeConverter<Course, String> {

        @Override
        public String convertToDatabaseColumn(Course course) {
            return course.code();
        }

        @Override
        public Course convertToEntityAttribute(String code) {
            return Arrays.stream(Course.values())
                    .filter(course -> course.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
