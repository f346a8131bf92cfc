package health.plumbline.catalog.exchange;

/** What others wrote, as it may be repeated to them. */
final class Words {

    private static final int LONGEST = 200;

    private Words() {}

    static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        // Never half of a pair.
        var end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end) + " …";
    }
}
