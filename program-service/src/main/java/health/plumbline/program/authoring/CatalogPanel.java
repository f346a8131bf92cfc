package health.plumbline.program.authoring;

import health.plumbline.program.catalog.CatalogSearch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The left side of the builder: techniques to add, found as one types. */
@ApplicationScoped
class CatalogPanel {

    private static final int MOST = 40;
    private static final int LONGEST = 100;

    private final CatalogSearch catalog;

    CatalogPanel(CatalogSearch catalog) {
        this.catalog = catalog;
    }

    /** @param copy whether the catalog did not answer, so that our own copy was searched */
    record Found(String query, List<Card> cards, boolean copy) {}

    record Card(String id, String name, String category, String position, String summary) {}

    Found find(String query) {
        var words = query == null ? "" : query.strip();
        var sought = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        var answer = catalog.search(new CatalogSearch.Question(sought, "", "", MOST, ""));
        var cards = answer.items().stream()
                .map(hit -> new Card(
                        hit.id(),
                        hit.name(),
                        BuilderView.words(hit.category()),
                        hit.position() == null ? "" : BuilderView.words(hit.position()),
                        hit.summary()))
                .toList();
        return new Found(words, cards, answer.source() == CatalogSearch.Source.COPY);
    }
}
