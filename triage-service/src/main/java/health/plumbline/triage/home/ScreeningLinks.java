package health.plumbline.triage.home;

import health.plumbline.platform.seal.LinkSecret;
import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The links of the current clinic, with the hashes of their secrets. */
@ApplicationScoped
class ScreeningLinks implements PanacheRepositoryBase<ScreeningLink, UUID> {

    @Inject
    CurrentClinic clinic;

    Optional<ScreeningLink> forMail(UUID mail) {
        return find("mail", mail).firstResultOptional();
    }

    void remember(LinkSecret secret, UUID link, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into screening_link_secret (clinic, hash, link, made_at)
                        values (:clinic, :hash, :link, :at)""")
                .setParameter("clinic", clinic.id())
                .setParameter("hash", secret.hash())
                .setParameter("link", link)
                .setParameter("at", now)
                .executeUpdate();
    }
}
