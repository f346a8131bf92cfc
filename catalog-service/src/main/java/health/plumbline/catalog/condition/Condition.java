package health.plumbline.catalog.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.TenantId;

/** A condition of the installation's core catalog; what it says is in its revisions. */
@Entity
public class Condition {

    /** Written by people, shown in files and kept with a patient, hence no UUID. */
    @Id
    private String code;

    @TenantId
    @Column(updatable = false)
    private String clinic;

    private int revision;

    protected Condition() {}

    Condition(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** The current one; 0 before the first. */
    int revision() {
        return revision;
    }

    /** Goes on to the next revision, whose number it tells. */
    int revise() {
        revision++;
        return revision;
    }
}
