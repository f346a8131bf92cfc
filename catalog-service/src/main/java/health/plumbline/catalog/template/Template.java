package health.plumbline.catalog.template;

import health.plumbline.catalog.technique.Origin;
import health.plumbline.platform.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
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

    @Column(name = "retired_at")
    private Instant retiredAt;

    @Column(name = "retired_reason")
    private String retiredReason;

    @Column(name = "adapted_from", updatable = false)
    private String adaptedFrom;

    @Column(name = "adapted_revision", updatable = false)
    private Integer adaptedRevision;

    protected Template() {}

    /** @param origin what it was copied from, or null */
    Template(String id, Origin origin) {
        this.id = id;
        if (origin != null) {
            this.adaptedFrom = origin.id();
            this.adaptedRevision = origin.revision();
        }
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
        mustBeInUse();
        revision++;
        return revision;
    }

    /** No more for new programs; those that were begun with it name it on. */
    TemplateRetired retire(String reason, Instant now) {
        mustBeInUse();
        retired = true;
        retiredAt = now;
        retiredReason = reason;
        return new TemplateRetired(id, revision, now);
    }

    void mustBeInUse() {
        if (retired) {
            throw Rejection.conflict(
                    "entry-retired",
                    "This template was retired and stays as it is. Copy it to go on from it. Nothing was changed.");
        }
    }
}
