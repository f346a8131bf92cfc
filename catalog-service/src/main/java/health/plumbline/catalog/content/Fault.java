package health.plumbline.catalog.content;

/**
 * What is wrong with one field of an entry.
 *
 * @param field its path in the entry
 */
public record Fault(String field, String why) {

    /** Said alike of what nobody has, what another clinic has, and what cannot be an id. */
    public static Fault unknownTechnique(String field, int place) {
        return new Fault(field + "[" + place + "]", "names no technique that there is");
    }
}
