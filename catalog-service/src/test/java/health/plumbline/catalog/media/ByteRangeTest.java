package health.plumbline.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

    @Test
    void a_part_is_read_as_the_standard_has_it() {
        assertThat(ByteRange.of("bytes=0-0", 10)).contains(new ByteRange(0, 0));
        assertThat(ByteRange.of("bytes=2-5", 10)).contains(new ByteRange(2, 5));
        assertThat(ByteRange.of("bytes=2-", 10)).contains(new ByteRange(2, 9));
        assertThat(ByteRange.of("bytes=2-999", 10)).contains(new ByteRange(2, 9));
        assertThat(ByteRange.of("bytes=-3", 10)).contains(new ByteRange(7, 9));
        assertThat(ByteRange.of("bytes=-99", 10)).contains(new ByteRange(0, 9));
        assertThat(new ByteRange(2, 5).length()).isEqualTo(4);
    }

    @Test
    void what_is_not_understood_is_no_part() {
        for (var header :
                new String[] {null, "", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,4-5", "lines=1-2", "x"}) {
            assertThat(ByteRange.of(header, 10)).as(header).isEmpty();
        }
    }

    @Test
    void what_lies_behind_the_end_is_told_so() {
        for (var header : List.of("bytes=10-", "bytes=10-11", "bytes=-0", "bytes=999999999999999999-")) {
            assertThatThrownBy(() -> ByteRange.of(header, 10)).as(header).isInstanceOf(ByteRange.Unsatisfiable.class);
        }
    }
}
