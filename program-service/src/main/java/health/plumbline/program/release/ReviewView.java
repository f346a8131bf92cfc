package health.plumbline.program.release;

import health.plumbline.program.authoring.StateWords;
import health.plumbline.program.screening.LevelWords;
import java.util.List;
import java.util.UUID;

/**
 * A draft as it is looked at once more before its release.
 *
 * @param seen hash of the content on this page: what is released is what was seen
 * @param screening null when there is none
 * @param outdated an earlier clearance is for other content
 * @param blocked what must be done first, or null
 * @param refused why a release that was just tried did not happen, or null
 */
record ReviewView(
        UUID id,
        UUID patient,
        String patientName,
        int version,
        StateWords state,
        ContentView content,
        String seen,
        List<String> changes,
        LevelWords screening,
        UUID screeningId,
        String screened,
        String validUntil,
        int minutes,
        boolean outdated,
        NextStep blocked,
        NextStep refused) {}
