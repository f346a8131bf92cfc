package health.plumbline.program.dosage;

import java.util.ArrayList;
import java.util.List;

/**
 * What a program asks of a patient on a day with everything: exercises and minutes. People do two exercises better than
 * eight, so more than four, or half an hour, is worth a word.
 *
 * @param items exercises with a schedule; those done as needed ask nothing
 * @param minutes on such a day, rounded up
 */
public record Burden(int items, int minutes, List<String> warnings) {

    private static final int MANY_ITEMS = 4;
    private static final int LONG_DAY = 30;
    private static final int SECONDS_PER_REPETITION = 4;

    public static Burden of(List<Dosage> dosages) {
        var scheduled = dosages.stream().filter(dosage -> !dosage.asNeeded()).toList();
        var seconds = scheduled.stream().mapToInt(Burden::seconds).sum();
        var items = scheduled.size();
        var minutes = (seconds + 59) / 60;
        var warnings = new ArrayList<String>();
        if (items > MANY_ITEMS) {
            warnings.add(items + " exercises a day are a lot; people manage four or fewer better.");
        }
        if (minutes > LONG_DAY) {
            warnings.add("About " + minutes + " minutes a day are a lot; half an hour or less is kept up better.");
        }
        return new Burden(items, minutes, List.copyOf(warnings));
    }

    private static int seconds(Dosage dosage) {
        var rests = dosage.restSeconds() == null ? 0 : dosage.restSeconds() * Math.max(0, dosage.setsOrOne() - 1);
        var hold = dosage.holdSeconds() == null ? 0 : dosage.holdSeconds();
        var work = dosage.secondsPerBout() + dosage.repetitionsPerBout() * (SECONDS_PER_REPETITION + hold);
        var sides = dosage.side() == Dosage.Side.BOTH ? 2 : 1;
        return (work * sides + rests) * (dosage.timesPerDay() == null ? 1 : dosage.timesPerDay());
    }
}
