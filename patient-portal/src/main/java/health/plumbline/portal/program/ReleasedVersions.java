package health.plumbline.portal.program;

import health.plumbline.platform.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The released versions of the current clinic. */
@ApplicationScoped
public class ReleasedVersions implements PanacheRepositoryBase<ReleasedVersion, UUID> {

    /** The newest version of each program of the patient, the most recently released first. */
    public List<ReleasedVersion> newestOf(UUID patient) {
        return list("patient = ?1", patient).stream()
                .collect(Collectors.groupingBy(
                        ReleasedVersion::program, Collectors.maxBy(Comparator.comparingInt(ReleasedVersion::version))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(ReleasedVersion::releasedAt)
                        .reversed()
                        .thenComparing(ReleasedVersion::program))
                .toList();
    }

    /** Another patient's program is as missing as one that never was. */
    public ReleasedVersion newest(UUID patient, UUID program) {
        return find("patient = ?1 and program = ?2 order by version desc", patient, program)
                .firstResultOptional()
                .orElseThrow(Rejection::missing);
    }

    public ReleasedVersion get(UUID patient, UUID program, int version) {
        return find("patient = ?1 and program = ?2 and version = ?3", patient, program, version)
                .firstResultOptional()
                .orElseThrow(Rejection::missing);
    }

    public int newestNumber(UUID program) {
        return find("program = ?1 order by version desc", program)
                .firstResultOptional()
                .map(ReleasedVersion::version)
                .orElse(0);
    }

    /** Keeps what was released; the same again changes nothing, something else under the same number is refused. */
    void keep(ReleasedVersion released) {
        var known = findByIdOptional(released.id());
        if (known.isEmpty()) {
            persist(released);
        } else if (!known.get().saysTheSameAs(released)) {
            throw Rejection.conflict("release-differs", "This version was released with other content");
        }
    }
}
