package health.plumbline.program.authoring;

import health.plumbline.platform.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The programs of the current clinic. */
@ApplicationScoped
public class Programs implements PanacheRepositoryBase<Program, UUID> {

    /** @throws Rejection missing, if there is none or another clinic's */
    public Program get(UUID id) {
        return findByIdOptional(id).orElseThrow(Rejection::missing);
    }

    /** The same, with its row locked until the end of the transaction. */
    public Program locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Rejection::missing);
    }

    public List<Program> of(UUID patient) {
        return list("patient = ?1 order by createdAt desc, id", patient);
    }
}
