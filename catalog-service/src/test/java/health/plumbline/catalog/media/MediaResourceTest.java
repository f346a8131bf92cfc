package health.plumbline.catalog.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.catalog.media.picture.PictureSamples;
import health.plumbline.catalog.media.video.FilmSamples;
import health.plumbline.catalog.technique.OwnTechniques;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class MediaResourceTest {

    @Inject
    OwnTechniques owns;

    private String technique;

    @BeforeEach
    void one_technique() {
        TestClinics.configure();
        technique = owns.of("north", "Shown by a picture " + UUID.randomUUID());
    }

    @Test
    void a_picture_is_attached_listed_seen_and_removed() throws IOException {
        var before = MediaFolder.files();
        var photograph = PictureSamples.photograph(2000, 1000, 6);

        String address = attach(photograph)
                .statusCode(201)
                .header("Location", notNullValue())
                .body("type", equalTo("image/jpeg"))
                .body("width", equalTo(800))
                .body("height", equalTo(1600))
                .body("alternative", equalTo("Lying on the back"))
                .body("seconds", nullValue())
                .extract()
                .header("Location");
        north().get("/api/techniques/" + technique + "/media")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(address.substring(address.lastIndexOf('/') + 1)));
        var bytes = north().get(address)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Content-Length", notNullValue())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", endsWith(".jpg\""))
                .header("Cache-Control", allOf(containsString("private"), containsString("immutable")))
                .extract()
                .asByteArray();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(PictureSamples.SECRET_PLACE);
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getHeight()).isEqualTo(1600);

        north().delete(address).then().statusCode(204);

        north().get(address).then().statusCode(404);
        north().delete(address).then().statusCode(404);
        north().get("/api/techniques/" + technique + "/media").then().body("items", hasSize(0));
        assertThat(MediaFolder.files()).isEqualTo(before);
    }

    @Test
    void a_video_is_played_part_by_part() {
        String address = attach(FilmSamples.film(12))
                .statusCode(201)
                .body("type", equalTo("video/mp4"))
                .body("seconds", equalTo(12.0f))
                .extract()
                .header("Location");
        var whole = north().get(address)
                .then()
                .statusCode(200)
                .contentType("video/mp4")
                .header("Accept-Ranges", "bytes")
                .extract();
        var size = whole.asByteArray().length;

        var part = north().header("Range", "bytes=4-7").get(address).then();
        part.statusCode(206)
                .contentType("video/mp4")
                .header("Content-Range", "bytes 4-7/" + size)
                .header("Content-Length", "4");
        assertThat(part.extract().asByteArray())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("ftyp");
        north().header("Range", "bytes=" + size + "-")
                .get(address)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + size);
        north().header("Range", "bytes=4-7")
                .header("If-Range", "\"another\"")
                .get(address)
                .then()
                .statusCode(200);
        north().header("Range", "bytes=4-7")
                .header("If-Range", whole.header("ETag"))
                .get(address)
                .then()
                .statusCode(206);
    }

    @Test
    void who_holds_the_bytes_need_not_fetch_them_again() {
        String address =
                attach(PictureSamples.png(10, 10)).statusCode(201).extract().header("Location");
        var tag = north().get(address).then().extract().header("ETag");

        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        north().header("If-None-Match", tag).get(address).then().statusCode(304).body(emptyString());
        north().header("If-None-Match", "\"another\"").get(address).then().statusCode(200);
    }

    @Test
    void the_same_picture_of_two_techniques_goes_with_the_last() {
        var other = owns.of("north", "Shown by the same picture");
        var before = MediaFolder.kept();
        var picture = PictureSamples.png(33, 44);
        String first = attach(picture).statusCode(201).extract().header("Location");
        String second = attach(other, picture).statusCode(201).extract().header("Location");
        assertThat(MediaFolder.kept()).hasSize(before.size() + 1);

        north().delete(first).then().statusCode(204);
        north().get(second).then().statusCode(200);
        north().delete(second).then().statusCode(204);

        assertThat(MediaFolder.kept()).isEqualTo(before);
    }

    @Test
    void the_same_picture_twice_is_refused_and_stays() {
        String address =
                attach(PictureSamples.png(20, 20)).statusCode(201).extract().header("Location");

        refused(attach(PictureSamples.png(20, 20)), 409, "media-exists");

        north().get(address).then().statusCode(200);
    }

    @Test
    void a_technique_has_eight_pictures_and_one_video() {
        for (int i = 1; i <= 8; i++) {
            attach(PictureSamples.png(10 + i, 10)).statusCode(201);
        }
        attach(FilmSamples.film(5)).statusCode(201);
        var full = MediaFolder.files();

        refused(attach(PictureSamples.png(19, 10)), 409, "technique-media-full");
        refused(attach(FilmSamples.film(6)), 409, "technique-media-full");

        assertThat(MediaFolder.files()).isEqualTo(full);
    }

    @Test
    void a_technique_of_the_core_shows_nothing_and_takes_nothing() {
        north().get("/api/techniques/pelvic_tilt/media").then().statusCode(200).body("items", hasSize(0));

        refused(attach("pelvic_tilt", PictureSamples.png(10, 10)), 409, "entry-core");
    }

    @Test
    void what_can_be_seen_has_to_be_said() {
        for (var words : List.of("", "   ", "x".repeat(501), "two\nlines", "a\u0000b")) {
            refused(
                    north().multiPart("file", "a.png", PictureSamples.png(10, 10))
                            .multiPart("alternative", words)
                            .post("/api/techniques/" + technique + "/media")
                            .then(),
                    422,
                    "alternative-text-invalid");
        }
        refused(
                north().multiPart("file", "a.png", PictureSamples.png(10, 10))
                        .post("/api/techniques/" + technique + "/media")
                        .then(),
                422,
                "alternative-text-invalid");
    }

    @Test
    void exactly_one_file_is_taken() {
        var path = "/api/techniques/" + technique + "/media";
        refused(north().multiPart("alternative", "Nothing").post(path).then(), 422, "media-missing");
        refused(
                north().multiPart("file", "a.png", PictureSamples.png(10, 10))
                        .multiPart("file", "b.png", PictureSamples.png(11, 10))
                        .multiPart("alternative", "Two")
                        .post(path)
                        .then(),
                422,
                "media-missing");
        refused(north().contentType("application/json").body("{}").post(path).then(), 415, "unsupported-media-type");
    }

    @Test
    void only_a_clinician_who_has_standing_in_the_clinic_comes_near() {
        String address =
                attach(PictureSamples.png(10, 10)).statusCode(201).extract().header("Location");
        var files = MediaFolder.files();
        for (var token : List.of(
                Tokens.patient("north", Tokens.NORTH_CLINICIAN),
                Tokens.operator(),
                Tokens.bearer(Tokens.NORTH_CLINICIAN, "north", "clinic-admin"),
                Tokens.bearer(UUID.randomUUID().toString(), "north", "clinician"),
                Tokens.bearer(Tokens.NORTH_CLINICIAN, "south", "clinician"),
                Tokens.bearer(Tokens.NORTH_CLINICIAN, "*", "clinician"))) {
            as(token).get(address).then().statusCode(403);
            as(token).delete(address).then().statusCode(403);
            as(token).get("/api/techniques/" + technique + "/media").then().statusCode(403);
            send(as(token), technique, PictureSamples.png(12, 10)).statusCode(403);
        }
        given().get(address).then().statusCode(401);
        send(given(), technique, PictureSamples.png(12, 10)).statusCode(401);
        assertThat(MediaFolder.files()).isEqualTo(files);

        north().get(address).then().statusCode(200);
    }

    @Test
    void an_id_that_is_none_is_not_found() {
        for (var id : List.of("x", "1", UUID.randomUUID().toString(), "..%2f..%2fetc%2fpasswd")) {
            north().urlEncodingEnabled(false)
                    .get("/api/media/" + id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:plumbline:problem:not-found"));
        }
    }

    @Test
    void a_file_is_what_its_bytes_are_whatever_it_is_called() {
        north().multiPart("file", "../../evil.html", PictureSamples.png(10, 10), "text/html")
                .multiPart("alternative", "A picture")
                .post("/api/techniques/" + technique + "/media")
                .then()
                .statusCode(201)
                .body("type", equalTo("image/png"))
                .body("$", not(nullValue()));
        assertThat(MediaFolder.files()).noneMatch(file -> file.contains("evil"));
    }

    @Test
    void a_file_may_come_in_letters() {
        var letters = Base64.getEncoder().encodeToString(PictureSamples.png(14, 10));
        north().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .contentType("multipart/form-data; boundary=between")
                .body(
                        """
                        --between
                        Content-Disposition: form-data; name="file"; filename="a.png"
                        Content-Transfer-Encoding: base64

                        %s
                        --between
                        Content-Disposition: form-data; name="alternative"

                        A picture
                        --between--
                        """
                                .formatted(letters)
                                .replace("\n", "\r\n"))
                .post("/api/techniques/" + technique + "/media")
                .then()
                .statusCode(201)
                .body("width", equalTo(14));
    }

    private ValidatableResponse attach(byte[] file) {
        return attach(technique, file);
    }

    private static ValidatableResponse attach(String technique, byte[] file) {
        return send(north(), technique, file);
    }

    private static ValidatableResponse send(RequestSpecification who, String technique, byte[] file) {
        return who.multiPart("file", "a file", file)
                .multiPart("alternative", "Lying on the back")
                .post("/api/techniques/" + technique + "/media")
                .then();
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plumbline:problem:" + code));
    }

    private static RequestSpecification north() {
        return as(Tokens.clinician("north"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
