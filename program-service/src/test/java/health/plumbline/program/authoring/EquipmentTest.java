package health.plumbline.program.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquipmentTest {

    @Test
    void who_needs_a_mat_anyway_needs_no_mat_or_bed() {
        assertThat(needed("mat or bed", "mat", "chair or sofa")).containsExactly("mat", "chair or sofa");
    }

    @Test
    void either_is_named_where_nothing_else_decides_it() {
        assertThat(needed("mat or bed", "foam roller")).containsExactly("mat or bed", "foam roller");
    }

    private static List<String> needed(String... things) {
        return Equipment.needed(new LinkedHashSet<>(List.of(things)));
    }
}
