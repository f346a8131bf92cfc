package health.plumbline.portal.program;

import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the current clinic last said of its programs. */
@ApplicationScoped
public class ProgramStandings implements PanacheRepositoryBase<ProgramStanding, UUID> {

    @Inject
    CurrentClinic clinic;

    public Optional<ProgramStanding> of(UUID program) {
        return findByIdOptional(program);
    }

    void held(UUID program, UUID patient, Instant at) {
        note(program, patient, at, null, null);
    }

    void resumed(UUID program, UUID patient, Instant at) {
        note(program, patient, null, at, null);
    }

    void ended(UUID program, UUID patient, Instant at) {
        note(program, patient, null, null, at);
    }

    /** The later time wins, so that the order in which they come does not matter. */
    private void note(UUID program, UUID patient, Instant held, Instant resumed, Instant ended) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into program_standing as known (clinic, id, patient, held_at, resumed_at, ended_at)
                        values (:clinic, :program, :patient, :held, :resumed, :ended)
                        on conflict (clinic, id) do update set
                            held_at = greatest(known.held_at, excluded.held_at),
                            resumed_at = greatest(known.resumed_at, excluded.resumed_at),
                            ended_at = greatest(known.ended_at, excluded.ended_at)""")
                .setParameter("clinic", clinic.id())
                .setParameter("program", program)
                .setParameter("patient", patient)
                .setParameter("held", held)
                .setParameter("resumed", resumed)
                .setParameter("ended", ended)
                .executeUpdate();
    }
}
