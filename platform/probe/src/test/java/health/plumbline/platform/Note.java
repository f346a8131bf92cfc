package health.plumbline.platform;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Entity;
import java.util.UUID;

/** Something small that a clinic owns. */
@Entity
class Note extends ClinicOwned {

    String body;

    Note() {}

    Note(UUID id, String body) {
        super(id);
        this.body = body;
    }
}
