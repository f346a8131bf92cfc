package health.plumbline.portal.checkin;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

/** What a patient answered before a session (CI-01 to CI-06), every question of it. Pain from 0 to 10. */
public record BeforeAnswers(
        @JsonProperty("ci_danger") @NotNull YesNo danger,
        @JsonProperty("ci_body") @NotNull YesNo body,
        @JsonProperty("ci_event") @NotEmpty Set<@NotNull LifeEvent> events,
        @JsonProperty("pain_pre") @NotNull @Min(0) @Max(10) Integer pain,
        @JsonProperty("loc_pre") @NotNull Spread spread,
        @JsonProperty("last_settle") @NotNull LastSettle lastSettle) {

    public boolean anyDanger() {
        return danger == YesNo.YES || body == YesNo.YES;
    }

    public boolean anyEvent() {
        return events.stream().anyMatch(event -> event != LifeEvent.NONE);
    }
}
