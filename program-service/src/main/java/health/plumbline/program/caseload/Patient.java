package health.plumbline.program.caseload;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Somebody who is treated by a clinic. */
@Entity
public class Patient extends ClinicOwned {

    private String name;
    private String email;
    private LocalDate bornOn;
    private String problem;
    private Instant registeredAt;
    private String registeredBy;
    private String account;
    private Instant acceptedAt;

    protected Patient() {}

    Patient(UUID id, Particulars particulars, String by, Instant now) {
        super(id);
        write(particulars);
        registeredAt = now;
        registeredBy = by;
    }

    /** What a clinician writes down of a patient. @param problem in a few words, for the header; may be null */
    public record Particulars(String name, String email, LocalDate bornOn, String problem) {}

    PatientRegistered registered() {
        return new PatientRegistered(id, name, email, bornOn);
    }

    PatientRegistered correct(Particulars particulars) {
        write(particulars);
        return registered();
    }

    private void write(Particulars particulars) {
        name = particulars.name();
        email = particulars.email();
        bornOn = particulars.bornOn();
        problem = particulars.problem();
    }

    boolean says(Particulars particulars) {
        return name.equals(particulars.name())
                && email.equals(particulars.email())
                && Objects.equals(bornOn, particulars.bornOn())
                && Objects.equals(problem, particulars.problem());
    }

    /** The later acceptance wins; of two at one instant the greater account, so that no order of arrival matters. */
    void link(String newAccount, Instant at) {
        var later = acceptedAt == null
                || at.isAfter(acceptedAt)
                || (at.equals(acceptedAt) && newAccount.compareTo(account) > 0);
        if (later) {
            account = newAccount;
            acceptedAt = at;
        }
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public boolean hasEmail() {
        return !email.isBlank();
    }

    public LocalDate bornOn() {
        return bornOn;
    }

    public String problem() {
        return problem;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public boolean hasAccount() {
        return account != null;
    }
}
