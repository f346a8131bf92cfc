package health.plumbline.triage.checkin;

import java.util.List;

/**
 * What earlier check-ins of the same patient say; null where there is nothing.
 *
 * @param baseline usual pain, see {@link #baseline}
 * @param painTheDayBefore pain before the last session of the day before
 * @param lastLocation how far the pain reached at the last session
 * @param stillWorseBefore whether the extra pain of the session before the last had not settled either
 * @param painBeforeTheRise pain before the last session, if that ended with a rise (DT-08)
 */
public record History(
        Double baseline,
        Integer painTheDayBefore,
        Location lastLocation,
        boolean stillWorseBefore,
        Integer painBeforeTheRise) {

    public static final History NONE = new History(null, null, null, false, null);

    private static final int RECENT = 5;
    private static final int RECENT_ENOUGH = 3;
    private static final int AT_RELEASE = 3;

    /**
     * The lower of pain at release and recent pain, so that an improved patient who worsens again is caught and slow
     * drift is not hidden.
     *
     * @param beforeRelease pain before sessions up to the release, newest first
     * @param atScreening worst pain of the screening, used when there is none before the release; or null
     * @param latest pain before the previous sessions, newest first
     * @return null if nothing is known
     */
    public static Double baseline(List<Integer> beforeRelease, Integer atScreening, List<Integer> latest) {
        var release = beforeRelease.isEmpty()
                ? atScreening == null ? null : Double.valueOf(atScreening)
                : (Double) median(beforeRelease.stream().limit(AT_RELEASE).toList());
        var recent = latest.size() < RECENT_ENOUGH
                ? null
                : (Double) median(latest.stream().limit(RECENT).toList());
        if (release == null || recent == null) {
            return release == null ? recent : release;
        }
        return Math.min(release, recent);
    }

    private static double median(List<Integer> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
