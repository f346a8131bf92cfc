package health.plumbline.catalog.wording;

import java.util.List;

/**
 * What was found in the texts of one technique.
 *
 * @param refusals claims that patients are never told; nothing is kept with them
 * @param hints what reads badly; for the writer to judge
 */
public record Wording(List<Remark> refusals, List<Remark> hints) {}
