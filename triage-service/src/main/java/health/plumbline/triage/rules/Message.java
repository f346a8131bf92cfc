package health.plumbline.triage.rules;

import java.util.Map;

/** What a person is told, with places such as {@code {emergency_number}} for what differs between clinics. */
public record Message(String headline, String text) {

    public Message filled(Map<String, String> places) {
        return new Message(filled(headline, places), filled(text, places));
    }

    public static String filled(String text, Map<String, String> places) {
        var filled = text;
        for (var place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }
}
