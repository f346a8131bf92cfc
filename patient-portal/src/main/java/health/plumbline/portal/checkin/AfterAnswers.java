package health.plumbline.portal.checkin;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** What a patient answered after a session (CI-20, CI-21, CI-22, CI-25). Pain and effort from 0 to 10. */
public record AfterAnswers(
        @JsonProperty("pain_post") @NotNull @Min(0) @Max(10) Integer pain,
        @JsonProperty("loc_post") @NotNull Spread spread,
        @JsonProperty("new_numb_weak") @NotNull YesNo newNumbWeak,
        @JsonProperty("effort") @NotNull @Min(0) @Max(10) Integer effort) {

    public boolean anyDanger() {
        return newNumbWeak == YesNo.YES;
    }
}
