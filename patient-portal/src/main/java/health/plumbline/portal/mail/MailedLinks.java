package health.plumbline.portal.mail;

import health.plumbline.platform.seal.LinkSecret;
import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The links of one kind of the current clinic, and the two narrow questions that are asked before there is one. What only
 * the sender calls is public too: the client proxy of a feature's class would pass on nothing less.
 */
public abstract class MailedLinks<L extends MailedLink> implements PanacheRepositoryBase<L, UUID> {

    @Inject
    CurrentClinic clinic;

    private final String table;
    private final String mail;

    private record Address(String clinic, UUID mail) {}

    /**
     * @param table of the links; beside it are {@code <table>_secret} and the functions {@code <table>_behind} and
     *     {@code <table>s_waiting}
     * @param mail the column in which those three name the link
     */
    protected MailedLinks(String table, String mail) {
        this.table = table;
        this.mail = mail;
    }

    public Optional<L> claim(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public void remember(LinkSecret secret, UUID id) {
        getEntityManager()
                .createNativeQuery(
                        "insert into %s_secret (clinic, hash, %s) values (:clinic, :hash, :id)".formatted(table, mail))
                .setParameter("clinic", clinic.id())
                .setParameter("hash", secret.hash())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Does the work in the clinic of the link with this secret, whoever is signed in around it; empty if none has it. */
    public <T> Optional<T> behind(LinkSecret secret, Function<L, T> work) {
        return addresses("_behind", secret.hash()).stream()
                .findFirst()
                .map(found -> InClinic.call(found.clinic(), () -> work.apply(findById(found.mail()))));
    }

    /** Does the work for each link of all clinics whose mail waits, in the clinic of each. */
    public void eachWaiting(Instant now, Consumer<UUID> work) {
        addresses("s_waiting", now)
                .forEach(waiting -> InClinic.call(waiting.clinic(), () -> {
                    work.accept(waiting.mail());
                    return null;
                }));
    }

    private List<Address> addresses(String function, Object given) {
        var sql = "select clinic, %s from %s%s(:given)".formatted(mail, table, function);
        List<?> rows = InClinic.call(null, () -> getEntityManager()
                .createNativeQuery(sql, Tuple.class)
                .setParameter("given", given)
                .getResultList());
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Address(row.get(0, String.class), row.get(1, UUID.class)))
                .toList();
    }
}
