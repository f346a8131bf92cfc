package health.plumbline.portal.today;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.platform.clinic.ClinicSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Everything a patient sees of a day; a program that is withheld shows nothing of its content. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Today(
        LocalDate localDate,
        String zone,
        String greeting,
        Clinic clinic,
        List<Entry> programs,
        CarryOn carryOn,
        Questions questions) {

    /** The clinic's numbers. */
    public record Clinic(String name, String phone, String emergencyNumber, String urgentNumber, String crisisLine) {

        Clinic(ClinicSettings clinic) {
            this(clinic.name(), clinic.phone(), clinic.emergencyNumber(), clinic.urgentNumber(), clinic.crisisLine());
        }
    }

    /** @param state {@code ready | withheld}; @param reason and @param message only when withheld */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID program,
            int version,
            String state,
            String title,
            String reason,
            String message,
            boolean due,
            int minutes,
            int doneToday,
            int timesPerDay,
            List<Item> items,
            List<String> changes) {

        public boolean ready() {
            return state.equals("ready");
        }

        public List<Item> scheduled() {
            return items.stream().filter(item -> !item.asNeeded()).toList();
        }

        public List<Item> relief() {
            return items.stream().filter(Item::asNeeded).toList();
        }
    }

    /** @param language of the name */
    public record Item(UUID item, String name, String doseWords, boolean asNeeded, String language) {}

    /** Questions of the clinic that wait for the patient's answers. */
    public record Questions(UUID screening, Instant askedAt) {}

    /** A session that was begun and not finished. */
    public record CarryOn(UUID session, String state) {}
}
