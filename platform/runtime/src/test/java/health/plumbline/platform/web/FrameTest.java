package health.plumbline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

    @ParameterizedTest
    @CsvSource({"Anna Lindqvist,AL", "anna,A", "Anna Maria van der Berg,AB", "' ',?", "éva őri,ÉŐ"})
    void initials_are_those_of_the_first_and_the_last_name(String name, String initials) {
        assertThat(new Frame(name, "Clinician", true, "Northgate", "").initials())
                .isEqualTo(initials);
    }
}
