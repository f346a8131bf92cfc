package health.plumbline.program.own;

import health.plumbline.program.library.Entry;
import health.plumbline.program.techniques.Technique;
import health.plumbline.program.techniques.Techniques;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** People write and read names of techniques, the catalog takes ids. */
@ApplicationScoped
class TechniqueNames {

    private static final int ALIKE = 20;

    private final Techniques techniques;

    TechniqueNames(Techniques techniques) {
        this.techniques = techniques;
    }

    /** Of all that it leads to, by id. */
    Map<String, String> of(Entry entry) {
        var ids = Stream.concat(entry.progressions().stream(), entry.regressions().stream())
                .distinct()
                .toList();
        return QuarkusTransaction.joiningExisting().call(() -> techniques.names(ids));
    }

    String of(String id) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> techniques.names(List.of(id)))
                .getOrDefault(id, id);
    }

    /** What was written, where no technique is called so. */
    String id(String written) {
        return QuarkusTransaction.joiningExisting().call(() -> techniques.search(written, "", ALIKE)).stream()
                .filter(technique -> technique.name().equalsIgnoreCase(written))
                .map(Technique::id)
                .findFirst()
                .orElse(written);
    }
}
