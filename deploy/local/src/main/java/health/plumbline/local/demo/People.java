package health.plumbline.local.demo;

import health.plumbline.local.Http;
import health.plumbline.local.Site;
import health.plumbline.local.keycloak.Realm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of the realm, and tokens to act as one of them. */
final class People {

    private final Site site;
    private final Realm realm;

    People(Site site) {
        this.site = site;
        this.realm = new Realm(site);
    }

    List<Realm.Account> staffOf(String clinic) throws IOException {
        return realm.accounts().stream()
                .filter(person -> person.clinic().equals(clinic))
                .filter(person -> !person.roles().contains("patient"))
                .toList();
    }

    /** Somebody who can sign in as a patient with this address. */
    Optional<Realm.Account> patient(String email) throws IOException {
        return realm.accounts().stream()
                .filter(person -> person.roles().contains("patient"))
                .filter(person -> person.email().equals(email))
                .findFirst();
    }

    String operatorToken() throws IOException, InterruptedException {
        return Http.token(
                realm.url(),
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "operator",
                        "client_secret", site.secrets().of(Realm.secretOf("operator"))));
    }

    String tokenOf(String username, String clinic) throws IOException, InterruptedException {
        var person = realm.accounts().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IOException("the realm has nobody called " + username));
        return Http.token(
                realm.url(),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "scripts",
                        "client_secret",
                        site.secrets().of(Realm.secretOf("scripts")),
                        "username",
                        username,
                        "password",
                        person.password(),
                        "scope",
                        "openid organization:" + clinic));
    }
}
