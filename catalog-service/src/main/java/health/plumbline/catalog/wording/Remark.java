package health.plumbline.catalog.wording;

/**
 * Words of one text that should not stand there.
 *
 * @param field the text, as a path in the entry: {@code steps[2]} is the third step
 * @param words as they were written; of a long sentence its beginning
 * @param why what is wrong with them
 * @param instead what to write, or how
 */
public record Remark(String field, String words, String why, String instead) {}
