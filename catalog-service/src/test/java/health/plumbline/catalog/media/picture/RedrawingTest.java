package health.plumbline.catalog.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import health.plumbline.platform.problem.Rejection;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedrawingTest {

    private static final long MIB = 1 << 20;

    @TempDir
    Path folder;

    private record Seen(Redrawing.Drawn size, byte[] bytes, BufferedImage picture) {}

    @Test
    void a_picture_is_kept_as_what_it_was_and_a_big_one_made_smaller() throws IOException {
        for (var format : PictureFormat.values()) {
            var small = redrawn(format, PictureSamples.written(format.name(), PictureSamples.drawing(40, 20)));
            var big = redrawn(format, PictureSamples.written(format.name(), PictureSamples.drawing(4000, 3000)));

            assertThat(small.size()).isEqualTo(new Redrawing.Drawn(40, 20));
            assertThat(big.size()).isEqualTo(new Redrawing.Drawn(1600, 1200));
            assertThat(big.picture().getWidth()).isEqualTo(1600);
            assertColour(big.picture(), 400, 300, Color.RED);
            assertColour(big.picture(), 1200, 900, Color.BLUE);
        }
    }

    @Test
    void what_is_clear_stays_clear() throws IOException {
        var drawing = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        drawing.setRGB(5, 5, 0xFF112233);

        var seen = redrawn(PictureFormat.PNG, PictureSamples.written("png", drawing))
                .picture();

        assertThat(seen.getRGB(0, 0) >>> 24).isZero();
        assertThat(seen.getRGB(5, 5)).isEqualTo(0xFF112233);
    }

    @Test
    void place_camera_texts_and_what_follows_the_end_are_gone() throws IOException {
        var photograph = PictureSamples.followedBy(PictureSamples.photograph(64, 48, 1), "<script>alert(1)</script>");
        var png = PictureSamples.followedBy(PictureSamples.png(64, 48), "PK\u0003\u0004 <svg onload=alert(1)>");

        assertThat(text(photograph)).contains(PictureSamples.SECRET_PLACE, "Taken by Pat");
        assertThat(text(redrawn(PictureFormat.JPEG, photograph).bytes()))
                .doesNotContain(PictureSamples.SECRET_PLACE, "Taken by Pat", "Exif", "script");
        assertThat(text(redrawn(PictureFormat.PNG, png).bytes())).doesNotContain("svg", "PK");
    }

    @Test
    void however_the_camera_was_held_up_is_up() throws IOException {
        // Where the red quarter, written at the upper left, is to be seen.
        var seenAt = Map.of(1, "00", 2, "10", 3, "11", 4, "01", 5, "00", 6, "10", 7, "11", 8, "01");
        for (var entry : seenAt.entrySet()) {
            int orientation = entry.getKey();
            var seen = redrawn(PictureFormat.JPEG, PictureSamples.photograph(80, 40, orientation))
                    .picture();

            boolean turned = orientation > 4;
            assertThat(seen.getWidth()).as("%d", orientation).isEqualTo(turned ? 40 : 80);
            int x = entry.getValue().charAt(0) == '0' ? seen.getWidth() / 4 : seen.getWidth() * 3 / 4;
            int y = entry.getValue().charAt(1) == '0' ? seen.getHeight() / 4 : seen.getHeight() * 3 / 4;
            assertColour(seen, x, y, Color.RED);
            assertColour(seen, seen.getWidth() - 1 - x, seen.getHeight() - 1 - y, Color.BLUE);
        }
    }

    @Test
    void an_orientation_that_makes_no_sense_is_none() throws IOException {
        for (int nonsense : new int[] {0, 9, 40_000}) {
            var seen = redrawn(PictureFormat.JPEG, PictureSamples.photograph(80, 40, nonsense));
            assertThat(seen.size()).isEqualTo(new Redrawing.Drawn(80, 40));
        }
        var cut = PictureSamples.segment(0xE1, "Exif\0\0MM\0*\u007f".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(redrawn(PictureFormat.JPEG, PictureSamples.afterStart(PictureSamples.jpeg(8, 8), cut))
                        .size())
                .isEqualTo(new Redrawing.Drawn(8, 8));
    }

    @Test
    void fifty_thousand_pixels_a_side_are_refused_without_being_decoded() {
        var huge = file(PictureSamples.blackPng(50_000, 50_000));

        assertThat(allocated(() -> assertRefused("picture-too-large", PictureFormat.PNG, huge)))
                .isLessThan(8 * MIB);
    }

    @Test
    void the_limits_are_six_thousand_a_side_and_twenty_four_million_in_all() {
        Redrawing.mustBeOfSensibleSize(6000, 4000);
        Redrawing.mustBeOfSensibleSize(4000, 6000);
        for (var size : new int[][] {{6001, 10}, {10, 6001}, {6000, 4001}, {Integer.MAX_VALUE, Integer.MAX_VALUE}}) {
            assertThatThrownBy(() -> Redrawing.mustBeOfSensibleSize(size[0], size[1]))
                    .isInstanceOf(Rejection.class)
                    .hasMessageContaining("at most");
        }
    }

    @Test
    void the_largest_that_is_taken_needs_bounded_memory() {
        for (var format : PictureFormat.values()) {
            var largest = file(PictureSamples.written(format.name(), PictureSamples.drawing(6000, 4000)));

            assertThat(allocated(() -> of(format, largest))).as("%s", format).isLessThan(80 * MIB);
        }
    }

    @Test
    void sixteen_bits_a_colour_are_thinned_out_more() {
        assertThat(Redrawing.step(1600, 1600, 4)).isOne();
        assertThat(Redrawing.step(3199, 3199, 4)).isOne();
        assertThat(Redrawing.step(3199, 3199, 8)).isEqualTo(2);
        assertThat(Redrawing.step(6000, 4000, 3)).isEqualTo(3);
    }

    @Test
    void a_picture_that_unpacks_to_more_than_it_says_costs_no_more_than_it_says() {
        var bomb = file(PictureSamples.bomb(512 * MIB));

        assertThat(allocated(() -> of(PictureFormat.PNG, bomb))).isLessThan(8 * MIB);
    }

    @Test
    void a_text_that_unpacks_to_half_a_gigabyte_never_comes_to_a_reader() throws IOException {
        var bomb = PictureSamples.textBomb(512 * MIB);
        var bare = new ByteArrayOutputStream();

        PngChunks.copy(new ByteArrayInputStream(bomb), bare);

        assertThat(text(bomb)).contains("zTXt");
        assertThat(text(bare.toByteArray())).doesNotContain("zTXt").contains("PLTE", "IDAT", "IEND");
        var file = file(bomb);
        assertThat(allocated(() -> of(PictureFormat.PNG, file))).isLessThan(8 * MIB);
    }

    @Test
    void what_is_cut_off_anywhere_is_refused() {
        var samples = Map.of(
                PictureFormat.PNG, PictureSamples.png(64, 48),
                PictureFormat.JPEG, PictureSamples.photograph(64, 48, 6));
        samples.forEach((format, whole) -> {
            for (int length = 0; length < whole.length; length++) {
                assertRefused("media-broken", format, file(Arrays.copyOf(whole, length)));
            }
        });
    }

    @Test
    void nonsense_inside_is_refused_and_nothing_else_happens() {
        var samples = Map.of(
                PictureFormat.PNG, PictureSamples.png(16, 16),
                PictureFormat.JPEG, PictureSamples.photograph(16, 16, 3));
        samples.forEach((format, whole) -> {
            for (int at = 0; at < whole.length; at++) {
                for (int value : new int[] {0x00, 0x7F, 0xFF}) {
                    var changed = whole.clone();
                    changed[at] = (byte) value;
                    try {
                        of(format, file(changed));
                    } catch (Rejection refused) {
                        assertThat(refused.code()).isIn("media-broken", "picture-too-large");
                    }
                }
            }
        });
    }

    @Test
    void a_photograph_of_more_scans_than_any_camera_writes_is_refused() throws IOException {
        JpegSegments.copy(new ByteArrayInputStream(scans(64)), OutputStream.nullOutputStream());

        assertThatThrownBy(
                        () -> JpegSegments.copy(new ByteArrayInputStream(scans(65)), OutputStream.nullOutputStream()))
                .isInstanceOf(BrokenPicture.class)
                .hasMessageContaining("scans");
        assertRefused("media-broken", PictureFormat.JPEG, file(scans(1000)));
    }

    private static byte[] scans(int count) {
        var jpeg = text(PictureSamples.jpeg(16, 16));
        int scan = jpeg.indexOf("\u00ff\u00da");
        int end = jpeg.length() - 2;
        return (jpeg.substring(0, scan) + jpeg.substring(scan, end).repeat(count) + jpeg.substring(end))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private Seen redrawn(PictureFormat format, byte[] upload) throws IOException {
        var into = folder.resolve(UUID.randomUUID().toString());
        var size = Redrawing.of(format, file(upload), folder.resolve(UUID.randomUUID() + ""), into);
        return new Seen(size, Files.readAllBytes(into), ImageIO.read(into.toFile()));
    }

    private void of(PictureFormat format, Path upload) {
        var bare = folder.resolve("bare");
        var drawn = folder.resolve("drawn");
        try {
            Redrawing.of(format, upload, bare, drawn);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertRefused(String code, PictureFormat format, Path upload) {
        assertThatThrownBy(() -> of(format, upload))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static long allocated(Runnable work) {
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        work.run();
        return memory.getCurrentThreadAllocatedBytes() - before;
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("upload"), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertColour(BufferedImage picture, int x, int y, Color colour) {
        var seen = new Color(picture.getRGB(x, y));
        assertThat(seen.getRed()).isCloseTo(colour.getRed(), within(24));
        assertThat(seen.getBlue()).isCloseTo(colour.getBlue(), within(24));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
