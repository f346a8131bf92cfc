package health.plumbline.catalog.media.video;

import static health.plumbline.catalog.media.video.FilmSamples.box;
import static health.plumbline.catalog.media.video.FilmSamples.film;
import static health.plumbline.catalog.media.video.FilmSamples.ftyp;
import static health.plumbline.catalog.media.video.FilmSamples.joined;
import static health.plumbline.catalog.media.video.FilmSamples.mdat;
import static health.plumbline.catalog.media.video.FilmSamples.moov;
import static health.plumbline.catalog.media.video.FilmSamples.text;
import static health.plumbline.catalog.media.video.FilmSamples.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.platform.problem.Rejection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmTest {

    private static final byte[] HTML = text("<html><script>alert(1)</script></html>");

    @TempDir
    Path folder;

    @Test
    void a_minute_is_taken_and_a_second_more_is_not() throws IOException {
        assertThat(Film.strip(file(film(60))).seconds()).isEqualTo(60);

        assertRefused("video-too-long", film(61));
    }

    @Test
    void no_track_outlasts_the_minute_whatever_the_film_says_of_itself() {
        assertRefused("video-too-long", joined(ftyp("isom"), moov(10, track("vide", 3600)), mdat()));
    }

    @Test
    void a_length_in_64_bits_is_read_too() throws IOException {
        var track = track("vide", 5);
        assertThat(Film.strip(file(joined(
                                ftyp("mp42"),
                                box("moov", box("mvhd", FilmSamples.wideHead(1000, 59_500)), track),
                                mdat())))
                        .seconds())
                .isEqualTo(59.5);
        assertRefused(
                "video-too-long",
                joined(ftyp("mp42"), box("moov", box("mvhd", FilmSamples.wideHead(1, 1L << 40)), track), mdat()));
        for (var nonsense : new long[][] {{0, 10}, {1000, 0}, {1000, -1}}) {
            assertRefused(
                    "media-broken",
                    joined(
                            ftyp("mp42"),
                            box("moov", box("mvhd", FilmSamples.wideHead(nonsense[0], nonsense[1])), track),
                            mdat()));
        }
    }

    @Test
    void place_names_titles_and_dates_are_gone_and_nothing_has_moved() throws IOException {
        var before = joined(film(10), box("uuid", new byte[16], text("<x:xmpmeta/>")), box("free", HTML));
        var file = file(before);
        Film.strip(file);
        var after = Files.readAllBytes(file);

        assertThat(words(before)).contains(FilmSamples.SECRET_PLACE, "Camera of Pat", "Titled by Pat", "script", "xmp");
        assertThat(words(after))
                .doesNotContain(FilmSamples.SECRET_PLACE, "Camera of Pat", "Titled by Pat", "script", "xmp")
                .doesNotContain("udta", "meta", "uuid", "\u00e2\u0000\u0000\u0001");
        assertThat(after).hasSameSizeAs(before);
        assertThat(words(after).indexOf(FilmSamples.FRAMES))
                .isEqualTo(words(before).indexOf(FilmSamples.FRAMES));
        for (var kept : new String[] {"mvhd", "stsd", "stco", "avc1", "vide"}) {
            assertThat(words(after).indexOf(kept))
                    .as(kept)
                    .isEqualTo(words(before).indexOf(kept));
        }
    }

    @Test
    void stripping_twice_changes_nothing_more() throws IOException {
        var file = file(film(10));
        Film.strip(file);
        var once = Files.readAllBytes(file);
        Film.strip(file);

        assertThat(Files.readAllBytes(file)).isEqualTo(once);
    }

    @Test
    void what_is_no_box_is_refused_wherever_it_is() {
        var good = new byte[][] {ftyp("isom"), moov(10, track("vide", 10)), mdat()};
        for (int place = 0; place <= good.length; place++) {
            var parts = new ArrayList<>(Arrays.asList(good));
            parts.add(place, HTML);
            assertRefused("media-broken", joined(parts.toArray(byte[][]::new)));
            parts.set(place, new byte[] {0});
            assertRefused("media-broken", joined(parts.toArray(byte[][]::new)));
            parts.set(place, box("html", HTML));
            assertRefused("media-broken", joined(parts.toArray(byte[][]::new)));
        }
        assertRefused("media-broken", joined(ftyp("isom"), moov(10, track("vide", 10), HTML), mdat()));
        assertRefused("media-broken", HTML);
        assertRefused("media-broken", new byte[0]);
    }

    @Test
    void a_box_that_goes_on_to_the_end_or_beyond_is_refused() {
        var open = mdat();
        for (int size : new int[] {0, 7, open.length + 1, -1}) {
            ByteBuffer.wrap(open).putInt(0, size);
            assertRefused("media-broken", joined(ftyp("isom"), moov(10, track("vide", 10)), open));
        }
        for (long size : new long[] {0, 15, 25, Long.MAX_VALUE, -1}) {
            var wide = ByteBuffer.allocate(24)
                    .putInt(1)
                    .put(text("mdat"))
                    .putLong(size)
                    .array();
            assertRefused("media-broken", joined(ftyp("isom"), moov(10, track("vide", 10)), wide));
        }
    }

    @Test
    void a_box_with_a_64_bit_size_is_read_too() throws IOException {
        var wide =
                ByteBuffer.allocate(24).putInt(1).put(text("mdat")).putLong(24).array();

        assertThat(Film.strip(file(joined(ftyp("isom"), moov(10, track("vide", 10)), wide)))
                        .seconds())
                .isEqualTo(10);
    }

    @Test
    void what_is_cut_off_anywhere_is_refused() {
        var whole = film(10);
        for (int length = 0; length < whole.length; length++) {
            assertRefused("media-broken", Arrays.copyOf(whole, length));
        }
    }

    @Test
    void nonsense_inside_is_refused_and_nothing_else_happens() throws IOException {
        var whole = film(10);
        for (int at = 0; at < whole.length; at++) {
            for (int value : new int[] {0x00, 0x01, 0x7F, 0xFF}) {
                var changed = whole.clone();
                changed[at] = (byte) value;
                try {
                    Film.strip(file(changed));
                } catch (Rejection refused) {
                    assertThat(refused.code()).isIn("media-broken", "video-unsuitable", "video-too-long");
                }
            }
        }
    }

    @Test
    void only_one_picture_and_one_sound_are_taken_and_nothing_beside_them() {
        var picture = track("vide", 10);
        var sound = track("soun", 10);
        for (var tracks : new byte[][] {
            new byte[0],
            sound,
            joined(picture, picture),
            joined(picture, sound, sound),
            joined(picture, track("meta", 10)),
            joined(picture, track("text", 10)),
            track("vide", 10, "encv", 1),
            joined(picture, box("mvex", new byte[0]))
        }) {
            assertRefused("video-unsuitable", joined(ftyp("isom"), moov(10, tracks), mdat()));
        }
        assertRefused("video-unsuitable", joined(ftyp("isom"), moov(10, picture), box("moof", new byte[0]), mdat()));
    }

    @Test
    void relatives_of_mp4_are_not_taken() {
        for (var brand : new String[] {"qt  ", "heic", "avif", "crx ", "xxxx"}) {
            assertRefused("video-unsuitable", joined(ftyp(brand), moov(10, track("vide", 10)), mdat()));
        }
    }

    @Test
    void a_film_lies_in_its_own_file_and_not_at_an_address() {
        assertRefused("media-broken", joined(ftyp("isom"), moov(10, track("vide", 10, "avc1", 0)), mdat()));
    }

    @Test
    void a_film_has_one_head_and_frames() {
        var moov = moov(10, track("vide", 10));
        assertRefused("media-broken", joined(ftyp("isom"), moov));
        assertRefused("media-broken", joined(ftyp("isom"), mdat()));
        assertRefused("media-broken", joined(ftyp("isom"), moov, moov, mdat()));
        assertRefused("media-broken", joined(ftyp("isom"), ftyp("isom"), moov, mdat()));
        assertRefused("media-broken", joined(ftyp("isom"), box("moov", track("vide", 10)), mdat()));
        assertRefused("media-broken", joined(moov, ftyp("isom"), mdat()));
    }

    @Test
    void a_million_boxes_are_not_counted_to_the_end() {
        var empty = box("free");
        var many = new byte[2000][];
        Arrays.fill(many, empty);

        assertRefused("media-broken", joined(film(10), joined(many)));
    }

    private void assertRefused(String code, byte[] video) {
        assertThatThrownBy(() -> Film.strip(file(video)))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("film"), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String words(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
