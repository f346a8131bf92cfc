package health.plumbline.catalog.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import health.plumbline.catalog.media.picture.PictureSamples;
import health.plumbline.catalog.media.video.FilmSamples;
import health.plumbline.catalog.technique.OwnTechniques;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to harm: refused with a reason, and nothing of it is left in the database or on the disk. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class HostileUploadTest {

    private static final long MIB = 1 << 20;
    private static final String BOUNDARY = "----between";

    @Inject
    OwnTechniques owns;

    private String technique;
    private List<String> files;
    private long rows;

    @BeforeEach
    void before() throws SQLException {
        TestClinics.configure();
        technique = owns.of("north", "Attacked " + UUID.randomUUID());
        files = MediaFolder.files();
        rows = rows();
    }

    @AfterEach
    void nothing_is_left() throws SQLException {
        await().untilAsserted(() -> assertThat(MediaFolder.files()).isEqualTo(files));
        assertThat(rows()).isEqualTo(rows);
    }

    static Stream<Arguments> refusals() {
        var script = "<script>alert(document.cookie)</script>";
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'>" + script + "</svg>";
        var jpeg = PictureSamples.jpeg(100, 100);
        return Stream.of(
                Arguments.of("nothing", new byte[0], "media-empty"),
                Arguments.of("one byte", new byte[1], "media-type-refused"),
                Arguments.of("a script in SVG", bytes(svg), "media-type-refused"),
                Arguments.of("SVG in XML", bytes("<?xml version='1.0'?>" + svg), "media-type-refused"),
                Arguments.of("HTML called MP4", bytes("<!doctype html>" + script), "media-type-refused"),
                Arguments.of("a ZIP", bytes("PK\u0003\u0004" + script), "media-type-refused"),
                Arguments.of("a PDF", bytes("%PDF-1.7"), "media-type-refused"),
                Arguments.of("a GIF", bytes("GIF89a/*" + script), "media-type-refused"),
                Arguments.of("a WebP", bytes("RIFF\u0001\u0000\u0000\u0000WEBPVP8 "), "media-type-refused"),
                Arguments.of("HTML that begins as MP4", bytes("\0\0\0\u0020ftyp" + script), "media-broken"),
                Arguments.of(
                        "HTML after the film", PictureSamples.followedBy(FilmSamples.film(10), script), "media-broken"),
                Arguments.of("HTML that begins as PNG", bytes("\u0089PNG\r\n\u001a\n" + script), "media-broken"),
                Arguments.of("HTML that begins as JPEG", bytes("\u00ff\u00d8\u00ff" + script), "media-broken"),
                Arguments.of("half a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), "media-broken"),
                Arguments.of("half a film", Arrays.copyOf(FilmSamples.film(10), 300), "media-broken"),
                Arguments.of("two minutes", FilmSamples.film(120), "video-too-long"),
                Arguments.of("HEIC", FilmSamples.ftyp("heic"), "video-unsuitable"),
                Arguments.of("50,000 by 50,000", PictureSamples.blackPng(50_000, 50_000), "picture-too-large"),
                Arguments.of("13 MB of JPEG", Arrays.copyOf(jpeg, (int) (13 * MIB)), "media-too-large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void it_is_refused_and_its_reason_given(String name, byte[] file, String code) {
        given().auth()
                .oauth2(Tokens.clinician("north"))
                .multiPart("file", "exercise.mp4", file, "video/mp4")
                .multiPart("alternative", "An exercise")
                .post("/api/techniques/" + technique + "/media")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plumbline:problem:" + code));
    }

    @Test
    void two_hundred_megabytes_are_refused_before_they_come() throws IOException {
        assertThat(answerTo("Content-Length: " + 200 * MIB, 200 * MIB))
                .contains(" 413 ")
                .contains("application/problem+json")
                .contains("urn:plumbline:problem:request-entity-too-large");
    }

    @Test
    void two_hundred_megabytes_that_do_not_say_so_are_cut_off_at_the_limit() throws IOException {
        assertThat(answerTo("Transfer-Encoding: chunked", 200 * MIB))
                .satisfiesAnyOf(answer -> assertThat(answer).isEmpty(), answer -> assertThat(answer)
                        .contains(" 413 "));
    }

    @Test
    void who_hangs_up_in_the_middle_leaves_nothing() throws IOException {
        try (var socket = connected();
                var out = socket.getOutputStream()) {
            out.write(head("Content-Length: " + 20 * MIB));
            out.write(beginning());
            out.write(new byte[(int) (5 * MIB)]);
            out.flush();
            await().until(() -> MediaFolder.files().size() > files.size());
        }
    }

    @Test
    void no_other_route_takes_more_than_a_form() throws IOException {
        var body = new byte[(int) (2 * MIB)];
        for (var path : List.of("/api/techniques", "/api/techniques/x/media/more", "/api/media/x")) {
            given().auth()
                    .oauth2(Tokens.clinician("north"))
                    .contentType("application/json")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(413)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void the_form_around_a_file_is_bounded_too() {
        given().auth()
                .oauth2(Tokens.clinician("north"))
                .multiPart("file", "a.png", PictureSamples.png(10, 10))
                .multiPart("alternative", "x".repeat(500_000))
                .post("/api/techniques/" + technique + "/media")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void a_form_that_is_none_is_refused() {
        var sound =
                "--between\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--between--";
        for (var type : List.of("multipart/form-data", "multipart/form-data; boundary=between")) {
            for (var body :
                    List.of("", "--between--\r\n", "x", sound.substring(0, 30), sound.replace("--between--", ""))) {
                var answer = given().auth()
                        .oauth2(Tokens.clinician("north"))
                        .config(RestAssured.config()
                                .encoderConfig(EncoderConfig.encoderConfig()
                                        .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                        .contentType(type)
                        .body(body)
                        .post("/api/techniques/" + technique + "/media")
                        .then()
                        .extract();
                assertThat(answer.statusCode()).as("%s: %s", type, body).isBetween(400, 499);
                assertThat(answer.contentType()).startsWith("application/problem+json");
            }
        }
    }

    /** What is answered to a form whose file has so many bytes; empty if the connection just ends. */
    private String answerTo(String length, long size) throws IOException {
        try (var socket = connected()) {
            var out = socket.getOutputStream();
            out.write(head(length));
            boolean chunked = length.contains("chunked");
            try {
                send(out, beginning(), chunked);
                var piece = new byte[(int) MIB];
                for (long sent = 0; sent < size; sent += piece.length) {
                    send(out, piece, chunked);
                }
            } catch (IOException cutOff) {
                // Told by what is answered.
            }
            return answer(socket.getInputStream());
        }
    }

    private static void send(OutputStream out, byte[] piece, boolean chunked) throws IOException {
        if (chunked) {
            out.write(bytes(Integer.toHexString(piece.length) + "\r\n"));
        }
        out.write(piece);
        if (chunked) {
            out.write(bytes("\r\n"));
        }
        out.flush();
    }

    private static String answer(InputStream in) {
        var answer = new StringBuilder();
        try {
            for (int one = in.read(); one >= 0; one = in.read()) {
                answer.append((char) one);
            }
        } catch (IOException cutOff) {
            // What came until then is the answer.
        }
        return answer.toString();
    }

    private byte[] head(String length) {
        return bytes(
                "POST /api/techniques/%s/media HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s\r\nContent-Type: multipart/form-data; boundary=%s\r\n\r\n"
                        .formatted(technique, Tokens.clinician("north"), length, BOUNDARY));
    }

    private static byte[] beginning() {
        return bytes(
                "--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n");
    }

    private static Socket connected() throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static long rows() throws SQLException {
        try (var connection = Postgres.asSuperuser();
                var row = connection.createStatement().executeQuery("select count(*) from medium")) {
            row.next();
            return row.getLong(1);
        }
    }
}
