package health.plumbline.portal.invitation;

import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.portal.mail.Secret;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invitations of the current clinic, and the two narrow questions that are asked before there is one. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    @Inject
    CurrentClinic clinic;

    /** Which invitation of which clinic. */
    record Address(String clinic, UUID invitation) {}

    /** Keeps the invitation; its mail is sent soon after. */
    public void open(PatientInvited invited) {
        if (findByIdOptional(invited.invitation()).isEmpty()) {
            persist(new Invitation(invited));
        }
    }

    Optional<Invitation> claim(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    void remember(Secret secret, UUID invitation) {
        getEntityManager()
                .createNativeQuery(
                        "insert into invitation_secret (clinic, hash, invitation) values (:clinic, :hash, :invitation)")
                .setParameter("clinic", clinic.id())
                .setParameter("hash", secret.hash())
                .setParameter("invitation", invitation)
                .executeUpdate();
    }

    /** Asked before any clinic is bound: whoever follows a link is nobody yet. */
    Optional<Address> behind(Secret secret) {
        return addresses(getEntityManager()
                        .createNativeQuery("select clinic, invitation from invitation_behind(:hash)", Tuple.class)
                        .setParameter("hash", secret.hash())
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Of all clinics. */
    List<Address> waiting(Instant now) {
        return addresses(getEntityManager()
                .createNativeQuery("select clinic, invitation from invitations_waiting(:now)", Tuple.class)
                .setParameter("now", now)
                .getResultList());
    }

    private static List<Address> addresses(List<?> rows) {
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Address(row.get(0, String.class), row.get(1, UUID.class)))
                .toList();
    }
}
