package health.plumbline.portal.link;

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

/** The links of the current clinic, and the two narrow questions that are asked before there is one. */
@ApplicationScoped
public class ScreeningLinks implements PanacheRepositoryBase<ScreeningLink, UUID> {

    @Inject
    CurrentClinic clinic;

    /** Which mail of which clinic. */
    record Address(String clinic, UUID mail) {}

    /** Keeps the link; its mail is sent soon after. The same mail again is one. */
    public void open(ScreeningLinkRequested requested) {
        if (findByIdOptional(requested.mail()).isEmpty()) {
            persist(new ScreeningLink(requested));
        }
    }

    Optional<ScreeningLink> claim(UUID mail) {
        return findByIdOptional(mail, LockModeType.PESSIMISTIC_WRITE);
    }

    void remember(Secret secret, UUID mail) {
        getEntityManager()
                .createNativeQuery(
                        "insert into screening_link_secret (clinic, hash, mail) values (:clinic, :hash, :mail)")
                .setParameter("clinic", clinic.id())
                .setParameter("hash", secret.hash())
                .setParameter("mail", mail)
                .executeUpdate();
    }

    /** Asked before any clinic is bound: whoever follows a link is nobody yet. */
    Optional<Address> behind(Secret secret) {
        return addresses(getEntityManager()
                        .createNativeQuery("select clinic, mail from screening_link_behind(:hash)", Tuple.class)
                        .setParameter("hash", secret.hash())
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Of all clinics. */
    List<Address> waiting(Instant now) {
        return addresses(getEntityManager()
                .createNativeQuery("select clinic, mail from screening_links_waiting(:now)", Tuple.class)
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
