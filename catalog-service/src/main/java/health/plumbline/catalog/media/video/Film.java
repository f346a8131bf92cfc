package health.plumbline.catalog.media.video;

import health.plumbline.platform.problem.Rejection;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An MP4 file, looked at box by box and stripped where it lies. Every byte belongs to a box we know; what is no part of the
 * film (place, camera, titles, times) becomes an empty box of the same size, so that the film itself does not move.
 */
public final class Film {

    static final double LONGEST_SECONDS = 60;

    private static final Set<String> BRANDS =
            Set.of("isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4VH", "M4VP");

    private static final Set<String> CODECS =
            Set.of("avc1", "avc3", "hvc1", "hev1", "av01", "vp09", "mp4v", "mp4a", "Opus", "ac-3", "ec-3");

    private static final Set<String> TOP =
            Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "uuid", "udta", "meta");

    private static final Set<String> FRAGMENTS = Set.of("moof", "sidx", "styp", "mfra", "mvex");

    /** What may stay in each box that holds boxes; the rest is blanked. */
    private static final Map<String, Set<String>> KEPT = Map.of(
            "moov", Set.of("mvhd", "trak", "iods"),
            "trak", Set.of("tkhd", "edts", "mdia"),
            "edts", Set.of("elst"),
            "mdia", Set.of("mdhd", "hdlr", "minf"),
            "minf", Set.of("vmhd", "smhd", "dinf", "stbl"),
            "dinf", Set.of("dref"),
            "stbl",
                    Set.of(
                            "stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "stss", "stsh",
                            "padb", "stdp", "sdtp", "sbgp", "sgpd", "subs"));

    private static final int LONG_DATES = 1;

    private final FileChannel file;
    private double seconds;
    private int heads;
    private int videos;
    private int sounds;

    private Film(FileChannel file) {
        this.file = file;
    }

    /** @param seconds how long it takes */
    public record Stripped(double seconds) {}

    /**
     * @param copy is changed
     * @throws Rejection if it is too long or is no film that can be kept
     */
    public static Stripped strip(Path copy) throws IOException {
        try (var file = FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new Film(file).strip();
        } catch (BrokenVideo broken) {
            throw Rejection.invalid(
                    "media-broken",
                    "This video cannot be read: it is incomplete, or there is something in it that does not belong there. Export it anew as MP4 and try again.");
        }
    }

    private Stripped strip() throws IOException {
        var boxes = Box.filling(file, 0, file.size());
        mustBeginWithABrandWeKnow(boxes);
        for (var box : boxes) {
            mustNotBeAFragment(box);
            mustBe(TOP.contains(box.type()), box.type());
            switch (box.type()) {
                case "ftyp", "mdat" -> {}
                case "moov" -> strip(box);
                default -> box.blank(file);
            }
        }
        mustBe(count(boxes, "ftyp") == 1 && count(boxes, "moov") == 1 && heads == 1, "ftyp, moov, mvhd");
        mustBe(count(boxes, "mdat") > 0, "mdat");
        if (videos != 1 || sounds > 1) {
            throw unsuitable("It needs exactly one picture track, and at most one of sound.");
        }
        return new Stripped(seconds);
    }

    private static void mustNotBeAFragment(Box box) {
        if (FRAGMENTS.contains(box.type())) {
            throw unsuitable("It is made for streaming, in fragments.");
        }
    }

    private void mustBeginWithABrandWeKnow(List<Box> boxes) throws IOException {
        mustBe(!boxes.isEmpty() && boxes.get(0).type().equals("ftyp"), "ftyp");
        if (!BRANDS.contains(word(boxes.get(0).read(file, 4).array(), 0))) {
            throw unsuitable("It is a relative of MP4 that not every phone plays.");
        }
    }

    private void strip(Box parent) throws IOException {
        for (var box : Box.filling(file, parent.body(), parent.end())) {
            mustNotBeAFragment(box);
            if (!KEPT.get(parent.type()).contains(box.type())) {
                box.blank(file);
            } else if (KEPT.containsKey(box.type())) {
                strip(box);
            } else {
                look(box);
            }
        }
    }

    private void look(Box box) throws IOException {
        switch (box.type()) {
            case "mvhd" -> {
                heads++;
                seconds = duration(box);
            }
            case "mdhd" -> duration(box);
            case "tkhd" -> forgetDates(box);
            case "hdlr" -> track(box);
            case "stsd" -> codec(box);
            case "dref" -> mustHoldItsOwnData(box);
            default -> {}
        }
    }

    /** Of the film, and of each track, which must not outlast it. */
    private double duration(Box box) throws IOException {
        boolean wide = forgetDates(box);
        var head = box.read(file, wide ? 32 : 20);
        head.position(wide ? 20 : 12);
        long scale = head.getInt() & 0xFFFF_FFFFL;
        long length = wide ? head.getLong() : head.getInt() & 0xFFFF_FFFFL;
        mustBe(scale > 0 && length > 0, "duration");
        double takes = (double) length / scale;
        if (takes > LONGEST_SECONDS) {
            throw Rejection.invalid(
                    "video-too-long",
                    "A video may take at most a minute; this one is longer. Cut it to what shows the exercise.");
        }
        return takes;
    }

    /** @return whether times are written in 64 bits */
    private boolean forgetDates(Box box) throws IOException {
        boolean wide = box.read(file, 1).get() == LONG_DATES;
        int length = wide ? 16 : 8;
        box.read(file, 4 + length);
        box.zero(file, box.body() + 4, box.body() + 4 + length);
        return wide;
    }

    private void track(Box box) throws IOException {
        switch (word(box.read(file, 24).array(), 8)) {
            case "vide" -> videos++;
            case "soun" -> sounds++;
            default -> throw unsuitable("Beside picture and sound it holds something else, such as places or texts.");
        }
        // The name of what wrote it.
        box.zero(file, box.body() + 24, box.end());
    }

    private void codec(Box box) throws IOException {
        if (!CODECS.contains(word(box.read(file, 16).array(), 12))) {
            throw unsuitable("Its picture or sound is coded in a way that not every phone plays.");
        }
    }

    private void mustHoldItsOwnData(Box box) throws IOException {
        for (var entry : Box.filling(file, box.body() + 8, box.end())) {
            mustBe(
                    entry.type().equals("url ")
                            && entry.size() == 4
                            && entry.read(file, 4).getInt() == 1,
                    "dref");
        }
    }

    private static long count(List<Box> boxes, String type) {
        return boxes.stream().filter(box -> box.type().equals(type)).count();
    }

    private static String word(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static void mustBe(boolean so, String what) throws BrokenVideo {
        if (!so) {
            throw new BrokenVideo(what);
        }
    }

    private static Rejection unsuitable(String why) {
        return Rejection.invalid(
                "video-unsuitable", "This video cannot be taken. " + why + " Export it as plain MP4 and try again.");
    }
}
