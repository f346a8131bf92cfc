package health.plumbline.catalog.own;

import health.plumbline.catalog.content.Published;
import health.plumbline.catalog.content.Published.Outcome;
import health.plumbline.catalog.wording.Remark;
import java.util.List;

/**
 * What became of an entry that a clinician has written.
 *
 * @param changed false if it said so already, which makes no revision
 * @param hints what reads badly but was kept
 */
public record Kept(String id, int revision, boolean changed, List<Remark> hints) {

    Kept(String id, Published published, List<Remark> hints) {
        this(id, published.revision(), published.outcome() != Outcome.UNCHANGED, hints);
    }
}
