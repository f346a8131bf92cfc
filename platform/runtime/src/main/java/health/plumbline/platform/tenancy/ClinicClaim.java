package health.plumbline.platform.tenancy;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the one clinic a token speaks for: its {@code organization} claim, if that names exactly one. */
final class ClinicClaim {

    private static final String CLAIM = "organization";

    private ClinicClaim() {}

    static Optional<String> of(JsonWebToken token) {
        var clinics = named(token.getClaim(CLAIM));
        return clinics.size() == 1 ? Optional.of(clinics.get(0)).filter(ClinicClaim::isSlug) : Optional.empty();
    }

    /** The pseudo clinics (none, installation) can never be claimed. */
    private static boolean isSlug(String clinic) {
        return clinic.matches("[a-z0-9][a-z0-9-]{0,62}");
    }

    private static List<String> named(Object claim) {
        if (claim instanceof JsonArray array) {
            return array.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
        if (claim instanceof Collection<?> collection) {
            return collection.stream().map(String::valueOf).toList();
        }
        return List.of();
    }
}
