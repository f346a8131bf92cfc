package health.plumbline.triage.home;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.seal.LinkSecret;
import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.home.AnswerAtHome.Asked;
import health.plumbline.triage.patient.PatientAccounts;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets in by a link: finds whose it is before any clinic is bound, and binds clinic and patient to what was found. A link
 * that is unknown, expired or somebody else's is missing, and nothing says which.
 */
@ApplicationScoped
class LinkDoor {

    /** Of the portal's own account: it may bring links, and nothing opens to it without one. */
    static final String ROLE = "screening-link";

    @Inject
    AgroalDataSource database;

    @Inject
    CurrentClinic clinic;

    @Inject
    CurrentPerson person;

    @Inject
    Clock clock;

    private record Found(String clinic, UUID link, UUID screening, UUID patient) {}

    /** @throws Rejection alike for every secret that opens nothing */
    Asked open(String secret) {
        var found = LinkSecret.of(secret)
                .flatMap(known -> find("screening_link_behind(?, ?)", known.hash()))
                .orElseThrow(Rejection::missing);
        clinic.bind(found.clinic());
        person.letIn(PatientAccounts.byLink(found.link()), "link", found.patient());
        return new Asked(found.patient(), Optional.of(found.screening()));
    }

    /** For a new secret, which the patient does not hold yet: nobody is let in. */
    Asked known(UUID link) {
        var found = find("screening_link_known(?, ?)", link).orElseThrow(Rejection::missing);
        clinic.bind(found.clinic());
        return new Asked(found.patient(), Optional.of(found.screening()));
    }

    /** Plain JDBC, because there is no clinic yet that a transaction could belong to. */
    private Optional<Found> find(String function, Object what) {
        if (clinic.bound()) {
            return Optional.empty();
        }
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select clinic, link, screening, patient from " + function)) {
            query.setObject(1, what);
            query.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Found(
                                rows.getString(1),
                                rows.getObject(2, UUID.class),
                                rows.getObject(3, UUID.class),
                                rows.getObject(4, UUID.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A link could not be looked up", e);
        }
    }
}
