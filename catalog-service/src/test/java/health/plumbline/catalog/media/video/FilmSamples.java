package health.plumbline.catalog.media.video;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Videos to upload, sound and hostile, put together box by box. */
public final class FilmSamples {

    public static final String FRAMES = "every frame of the film, coded";
    public static final String SECRET_PLACE = "+53.4808-002.2426/";

    private FilmSamples() {}

    public static byte[] box(String type, byte[]... bodies) {
        var body = joined(bodies);
        return joined(ByteBuffer.allocate(4).putInt(body.length + 8).array(), text(type), body);
    }

    public static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As a telephone writes it, with the place where it was taken. */
    public static byte[] film(int seconds) {
        return joined(ftyp("isom"), moov(seconds, track("vide", seconds), track("soun", seconds), place()), mdat());
    }

    public static byte[] ftyp(String brand) {
        return box("ftyp", text(brand), new byte[4], text("isomavc1"));
    }

    public static byte[] mdat() {
        return box("mdat", text(FRAMES));
    }

    static byte[] moov(int seconds, byte[]... more) {
        return box("moov", box("mvhd", head(seconds, 80)), joined(more));
    }

    static byte[] place() {
        return box("udta", box("\u00a9xyz", text(SECRET_PLACE)));
    }

    /** Version and flags, created, modified, time scale, duration; the dates are of 2026. */
    static byte[] head(int seconds, int rest) {
        return ByteBuffer.allocate(20 + rest)
                .putInt(0)
                .putInt(0xE2000001)
                .putInt(0xE2000002)
                .putInt(600)
                .putInt(600 * seconds)
                .array();
    }

    static byte[] wideHead(long scale, long length) {
        return ByteBuffer.allocate(100)
                .putInt(0x01000000)
                .putLong(1)
                .putLong(2)
                .putInt((int) scale)
                .putLong(length)
                .array();
    }

    static byte[] track(String handler, int seconds) {
        return track(handler, seconds, handler.equals("vide") ? "avc1" : "mp4a", 1);
    }

    static byte[] track(String handler, int seconds, String codec, int held) {
        var hdlr = joined(new byte[8], text(handler), new byte[12], text("Camera of Pat\0"));
        var stsd = joined(new byte[4], ByteBuffer.allocate(4).putInt(1).array(), box(codec, new byte[70]));
        var dref = joined(
                new byte[7],
                new byte[] {1},
                box("url ", ByteBuffer.allocate(4).putInt(held).array()));
        var stco = ByteBuffer.allocate(12).putInt(0).putInt(1).putInt(1234).array();
        return box(
                "trak",
                box("tkhd", head(seconds, 64)),
                box("meta", text("Titled by Pat")),
                box(
                        "mdia",
                        box("mdhd", head(seconds, 4)),
                        box("hdlr", hdlr),
                        box(
                                "minf",
                                box("vmhd", new byte[12]),
                                box("dinf", box("dref", dref)),
                                box("stbl", box("stsd", stsd), box("stco", stco)))));
    }
}
