package health.plumbline.catalog.wording;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the clinical reference never tells a patient (its section 0): images that make people afraid of their own back,
 * effects that nobody has shown, and "safe", which is not ours to say. Each knows what to write instead.
 */
public enum RejectedClaim {
    REALIGN(
            "re-?align\\w*",
            "Nothing is out of line that an exercise would put right; the image makes people afraid.",
            "Say \"ease stiffness\"."),
    OUT_OF_ALIGNMENT(
            "mis-?align\\w*|out of (?:alignment|place)",
            "What feels so is usually tension or stiffness; the image makes people afraid.",
            "Say \"stiff\" or \"tense\"."),
    PUT_BACK(
            "put(?:s|ting)? back|put(?:s|ting)? (?:\\w+ ){1,5}back in(?:to)? (?:place|line|position)|back in(?:to)? place"
                    + "|put(?:s|ting)? (?:the|your) (?:back|spine|neck|pelvis|disc|joint|vertebrae?|hip)s? back",
            "No exercise puts anything back; the image makes people afraid.",
            "Say \"ease stiffness\", or \"return\" for a movement."),
    BREAK_UP_KNOTS(
            "(?:break|breaks|breaking|broken|dissolve|dissolves|dissolving) (?:up |down )?(?:\\w+ ){0,3}"
                    + "(?:knots?|adhesions?|scar tissue|tissues?|fascia)(?: up| down)?",
            "That pressing or rolling breaks anything up was not shown.",
            "Say \"may ease tightness for a while\"."),
    TISSUE_LENGTH(
            "normal tissue length|(?:lengthen|lengthens|restore|restores) (?:the )?tissues?(?: length)?",
            "That it changes the length of tissue was not shown.",
            "Say \"may ease tightness for a while\"."),
    DECOMPRESS(
            "de-?compress\\w*",
            "That it decompresses discs or nerves was not shown; it is comfort positioning.",
            "Say \"takes load off the back\"."),
    PRESSURE_OFF_DISCS(
            "(?:relieve|relieves|relieving|release|releases|releasing|take|takes|taking|reduce|reduces|reducing)"
                    + " (?:the )?pressure (?:on|off|from|in) (?:\\w+ ){0,3}(?:discs?|disks?|nerves?)",
            "That it takes pressure off discs or nerves was not shown.",
            "Say \"takes load off the back\"."),
    TRACTION("traction", "Traction is advised against, and this is none.", "Say \"takes load off the back\"."),
    LUBRICATE("lubricat\\w*", "That it lubricates joints was not shown.", "Say \"eases stiffness\"."),
    SAFE(
            "safe|safely|safer|safest|risk[- ]free",
            "Nobody can promise that to a patient.",
            "Say what to do and when to stop; for a hold or a surface say \"steady\".");

    private final Pattern words;
    private final String why;
    private final String instead;

    RejectedClaim(String form, String why, String instead) {
        this.words = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + form + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        this.why = why;
        this.instead = instead;
    }

    public String why() {
        return why;
    }

    public String instead() {
        return instead;
    }

    /** All that are made in the text, in the order of this list. */
    static List<Remark> in(String field, String text) {
        return Arrays.stream(values())
                .flatMap(claim -> claim.words
                        .matcher(text)
                        .results()
                        .map(found -> new Remark(field, found.group(), claim.why, claim.instead)))
                .toList();
    }
}
