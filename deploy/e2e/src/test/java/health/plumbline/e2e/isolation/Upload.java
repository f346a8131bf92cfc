package health.plumbline.e2e.isolation;

import java.util.ArrayList;
import java.util.List;

/** Forms with a file; in text, so that they are sent like everything else. */
final class Upload {

    static final String TYPE = "multipart/form-data; boundary=between";

    /** One pixel, green and half clear. */
    static final String PICTURE = form(
            file("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
            words("One pixel"));

    /** One pixel, wholly clear. */
    static final String ANOTHER_PICTURE = form(
            file("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="),
            words("Another pixel"));

    private static final String SCRIPT = file("PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==");
    private static final String CUT_OFF = file("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ");

    private Upload() {}

    /** Everything that can be wrong with one. */
    static List<Misuse> misused() {
        var picture = PICTURE.substring(0, PICTURE.indexOf("--between", 2));
        List<Misuse> all = new ArrayList<>();
        all.add(new Misuse("nothing at all", TYPE, ""));
        all.add(new Misuse("no parts", TYPE, form()));
        all.add(new Misuse("no file", TYPE, form(words("Nothing"))));
        all.add(new Misuse("no words", TYPE, picture + form()));
        all.add(new Misuse("empty words", TYPE, picture + form(words(" "))));
        all.add(new Misuse("words over-long", TYPE, picture + form(words("x".repeat(501)))));
        all.add(new Misuse("words with U+0000", TYPE, picture + form(words("a\u0000b"))));
        all.add(new Misuse("two files", TYPE, picture + PICTURE));
        all.add(new Misuse("an empty file", TYPE, form(file(""), words("Nothing"))));
        all.add(new Misuse("a script", TYPE, form(SCRIPT, words("A script"))));
        all.add(new Misuse("half a picture", TYPE, form(CUT_OFF, words("Half"))));
        all.add(new Misuse("another media type", "application/json", "{}"));
        all.add(new Misuse("no boundary", "multipart/form-data", PICTURE));
        return all;
    }

    private static String form(String... parts) {
        return String.join("", parts) + "--between--\r\n";
    }

    private static String words(String words) {
        return part("name=\"alternative\"", "", words);
    }

    private static String file(String base64) {
        return part("name=\"file\"; filename=\"a.png\"", "Content-Transfer-Encoding: base64\r\n", base64);
    }

    private static String part(String disposition, String headers, String content) {
        return "--between\r\nContent-Disposition: form-data; " + disposition + "\r\n" + headers + "\r\n" + content
                + "\r\n";
    }
}
