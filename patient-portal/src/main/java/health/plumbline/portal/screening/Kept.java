package health.plumbline.portal.screening;

import java.util.List;

/**
 * An answer was kept: what follows from it for the page.
 *
 * @param asked the questions of every topic by their keys
 * @param emergency whether there is something to do at once
 */
public record Kept(List<List<String>> asked, boolean emergency) {

    public Kept(OwnScreening screening) {
        this(screening.topics().stream().map(OwnScreening.Topic::keys).toList(), screening.emergency() != null);
    }
}
