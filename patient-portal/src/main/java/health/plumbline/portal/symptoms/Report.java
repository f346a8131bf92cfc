package health.plumbline.portal.symptoms;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.plumbline.portal.checkin.Decision.Panel;
import health.plumbline.portal.checkin.Spread;
import health.plumbline.portal.checkin.YesNo;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a patient says is wrong. Without a danger named, all three danger questions have to be answered: a question left
 * out is not a no. With one named, nobody is made to finish the form.
 *
 * @param id made by the caller, so that sending it twice is one report; or null
 * @param pain now, 0 to 10
 */
record Report(
        UUID id,
        @JsonProperty("ci_danger") YesNo danger,
        @JsonProperty("ci_body") YesNo body,
        @JsonProperty("new_numb_weak") YesNo newNumbWeak,
        @Min(0) @Max(10) Integer pain,
        Spread location) {

    boolean complete() {
        return panel() != null || danger != null && body != null && newNumbWeak != null;
    }

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
