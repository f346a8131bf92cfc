package health.plumbline.portal.language;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;

/** Takes the choice of a language, signed in or not, and leads back to where it was made. */
@Path("/language")
@PermitAll
class LanguagePage {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    /** A path of ours: never another host, whatever a browser makes of slashes. */
    private static final String OF_OURS = "/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,2000}";

    @ConfigProperty(name = "plumbline.cookies.secure", defaultValue = "false")
    boolean secure;

    /** What is none of our languages changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@RestForm String language, @RestForm String back) {
        var answer = Response.seeOther(URI.create(checked(back)));
        Language.of(language)
                .ifPresent(chosen -> answer.cookie(new NewCookie.Builder(CurrentLanguage.COOKIE)
                        .value(chosen.tag())
                        .path("/")
                        .maxAge(A_YEAR)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build()));
        return answer.build();
    }

    private static String checked(String back) {
        if (back == null || !back.matches(OF_OURS)) {
            return "/";
        }
        try {
            return URI.create(back).isAbsolute() ? "/" : back;
        } catch (IllegalArgumentException broken) {
            return "/";
        }
    }
}
