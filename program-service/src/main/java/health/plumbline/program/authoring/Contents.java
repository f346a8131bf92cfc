package health.plumbline.program.authoring;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.program.techniques.Techniques;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the content of a draft out of what stands in the records now. */
@ApplicationScoped
public class Contents {

    private final ClinicDirectory clinics;
    private final Techniques techniques;

    Contents(ClinicDirectory clinics, Techniques techniques) {
        this.clinics = clinics;
        this.techniques = techniques;
    }

    public Content of(Program program) {
        var clinic = clinics.current();
        var pins = program.items().stream().map(Item::pin).toList();
        return Content.of(program, clinic.name(), clinic.phone(), techniques.pinned(pins));
    }
}
