package health.plumbline.catalog.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.TenantId;

/** A template of one owner, a clinic or the installation; what it says is in its revisions. */
@Entity
public class Template {

    /** Written by people and shown in files, hence no UUID; the form of the owner's ids keeps owners apart. */
    @Id
    private String id;

    @TenantId
    @Column(updatable = false)
    private String clinic;

    private int revision;

    private boolean retired;

    protected Template() {}

    Template(String id) {
        this.id = id;
    }

    String id() {
        return id;
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
