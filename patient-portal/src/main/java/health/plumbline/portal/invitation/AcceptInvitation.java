package health.plumbline.portal.invitation;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.seal.LinkSecret;
import health.plumbline.portal.invitation.SignIns.Outcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Turns an invitation into an account that is the patient's in this clinic. Every step finds what the one before it left
 * behind, so a crash in between costs a second try and nothing else.
 */
@ApplicationScoped
class AcceptInvitation {

    @Inject
    Invitations invitations;

    @Inject
    SignIns signIns;

    @Inject
    EntityManager database;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** How a link stands or what became of following it. */
    enum Result {
        OPEN,
        ACCEPTED,
        EXPIRED,
        UNKNOWN,
        HAS_ACCOUNT,
        OTHER_EMAIL,
        OTHER_PATIENT,
        PASSWORD_REFUSED
    }

    /** @param invitation null when the link is unknown: who made it up learns nothing */
    record Standing(Result result, Invitation invitation) {}

    Standing look(String link) {
        return within(link, invitation -> standing(invitation));
    }

    Standing withPassword(String link, String password) {
        return within(link, invitation -> {
            var standing = standing(invitation);
            if (standing.result() != Result.OPEN) {
                return standing;
            }
            var outcome = signIns.make(invitation, password);
            if (outcome instanceof Outcome.Made made) {
                return linked(invitation.id(), made.account());
            }
            return new Standing(
                    outcome instanceof Outcome.Foreign ? Result.HAS_ACCOUNT : Result.PASSWORD_REFUSED, invitation);
        });
    }

    /** For somebody who has signed in with an account of theirs. */
    Standing withAccount(String link, String account, Optional<String> email) {
        return within(link, invitation -> {
            var standing = standing(invitation);
            if (standing.result() != Result.OPEN) {
                return standing;
            }
            if (!email.map(invitation.email()::equalsIgnoreCase).orElse(false)) {
                return new Standing(Result.OTHER_EMAIL, invitation);
            }
            signIns.admit(account, invitation.clinic());
            return linked(invitation.id(), account);
        });
    }

    private Standing within(String link, Function<Invitation, Standing> work) {
        return LinkSecret.of(link)
                .flatMap(secret -> invitations.behind(secret, work))
                .orElse(new Standing(Result.UNKNOWN, null));
    }

    private Standing standing(Invitation invitation) {
        if (invitation.accepted()) {
            return new Standing(Result.ACCEPTED, invitation);
        }
        return new Standing(invitation.expired(clock.instant()) ? Result.EXPIRED : Result.OPEN, invitation);
    }

    private Standing linked(UUID id, String account) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var invitation = invitations.claim(id).orElseThrow();
            if (invitation.accepted()) {
                return new Standing(Result.ACCEPTED, invitation);
            }
            if (belongsToAnother(account, invitation.patient())) {
                return new Standing(Result.OTHER_PATIENT, invitation);
            }
            var now = clock.instant();
            var known = database.find(PatientAccount.class, invitation.patient());
            var link = known == null ? new PatientAccount(invitation.patient()) : known;
            link.link(account, id, now);
            database.persist(link);
            outbox.add(invitation.accept(account, now));
            audit.recordBySystem("invitation-accepted", invitation.patient(), id + " " + account);
            return new Standing(Result.ACCEPTED, invitation);
        });
    }

    private boolean belongsToAnother(String account, UUID patient) {
        return database.createQuery(
                                "select count(a) from PatientAccount a where a.account = ?1 and a.id <> ?2", Long.class)
                        .setParameter(1, account)
                        .setParameter(2, patient)
                        .getSingleResult()
                > 0;
    }
}
