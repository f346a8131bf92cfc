package health.plumbline.portal.symptoms;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.plumbline.portal.checkin.Decision.Panel;
import health.plumbline.portal.checkin.Spread;
import health.plumbline.portal.checkin.YesNo;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a patient says is wrong. The danger questions have to be answered, the rest may be left out.
 *
 * @param id made by the caller, so that sending it twice is one report; or null
 * @param pain now, 0 to 10
 */
record Report(
        UUID id,
        @JsonProperty("ci_danger") @NotNull YesNo danger,
        @JsonProperty("ci_body") @NotNull YesNo body,
        @JsonProperty("new_numb_weak") @NotNull YesNo newNumbWeak,
        @Min(0) @Max(10) Integer pain,
        Spread location) {

    /** Which instruction is shown at once, or null. */
    Panel panel() {
        return body == YesNo.YES ? Panel.B : danger == YesNo.YES || newNumbWeak == YesNo.YES ? Panel.A : null;
    }

    List<String> flags() {
        var flags = new ArrayList<String>();
        if (danger == YesNo.YES) {
            flags.add("ci_danger");
        }
        if (body == YesNo.YES) {
            flags.add("ci_body");
        }
        if (newNumbWeak == YesNo.YES) {
            flags.add("new_numb_weak");
        }
        return flags;
    }
}
