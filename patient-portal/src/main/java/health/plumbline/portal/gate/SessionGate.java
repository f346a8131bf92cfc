package health.plumbline.portal.gate;

import health.plumbline.platform.events.Parking;
import health.plumbline.platform.seal.ClearanceReader;
import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.portal.hold.Holds;
import health.plumbline.portal.program.ProgramStanding;
import health.plumbline.portal.program.ProgramStandings;
import health.plumbline.portal.program.ReleasedVersion;
import health.plumbline.portal.program.ReleasedVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Asks the {@link Gate} with what this service knows. Whoever shows anything of a program asks here first. */
@ApplicationScoped
public class SessionGate {

    private static final Logger LOG = Logger.getLogger(SessionGate.class);

    private final Gate gate;
    private final Holds holds;
    private final ProgramStandings standings;
    private final ReleasedVersions versions;
    private final Parking parking;
    private final CurrentClinic clinic;
    private final Clock clock;

    SessionGate(
            ClearanceKeys keys,
            Holds holds,
            ProgramStandings standings,
            ReleasedVersions versions,
            Parking parking,
            CurrentClinic clinic,
            Clock clock) {
        this.gate = new Gate(new ClearanceReader(keys::find));
        this.holds = holds;
        this.standings = standings;
        this.versions = versions;
        this.parking = parking;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @param patient the patient of the signed-in account, never one that a caller names */
    public Verdict judge(UUID patient, ReleasedVersion released) {
        var standing = standings.of(released.program());
        var known = new Gate.Known(
                versions.newestNumber(released.program()),
                holds.epoch(patient),
                holds.byTriage(patient),
                standing.map(ProgramStanding::held).orElse(false),
                standing.map(ProgramStanding::ended).orElse(false),
                parking.holds(patient.toString()),
                holds.byDangerAnswer(patient));
        var start = new Gate.Start(
                clinic.id(), patient, released.program(), released.version(), released.content(), released.clearance());
        var verdict = gate.judge(start, known, clock.instant());
        if (verdict instanceof Verdict.Closed closed) {
            LOG.infof("Program %s version %d is withheld: %s", released.program(), released.version(), closed.reason());
        }
        return verdict;
    }
}
