package health.plumbline.triage.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What lets one rule pass once it has fired.
 *
 * @param professions who may have made the review; empty for other ways
 * @param askedAgain whether the questions must be asked again after the review
 * @param examination what a physiotherapist's examination covers, or null where none may sign
 */
public record Passing(Way way, List<Profession> professions, boolean askedAgain, String examination) {

    public Passing {
        professions = List.copyOf(professions);
    }

    /** What is needed, in a sentence about the rule. */
    public String need() {
        return switch (way) {
            case RATIONALE -> "a reason of 30 or more characters";
            case REVIEW ->
                "a recorded review by "
                        + professions.stream().map(Profession::words).collect(Collectors.joining(" or "))
                        + (askedAgain
                                ? ", dated after the answers, and then a new screening"
                                : ", dated after the answers");
            case NEW_FACTS -> "new facts: nothing clears it on these answers";
        };
    }
}
