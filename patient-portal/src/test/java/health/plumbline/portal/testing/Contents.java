package health.plumbline.portal.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;

/** Contents of released programs as the program service writes them. */
public final class Contents {

    public static final UUID TILT = UUID.fromString("0d6c1b6e-1a2b-4c3d-8e9f-000000000001");
    public static final UUID REST = UUID.fromString("0d6c1b6e-1a2b-4c3d-8e9f-000000000002");
    public static final UUID RELIEF = UUID.fromString("0d6c1b6e-1a2b-4c3d-8e9f-000000000003");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Contents() {}

    public static String backProgram() {
        return """
                {"title":"Ease your back", "clinic":{"name":"Northgate Physiotherapy","phone":"01632 960100"},
                 "painMode":"strict",
                 "items":[
                  {"item":"%s","technique":"pelvic_tilt","revision":1,"name":"Pelvic tilt","position":"supine",
                   "equipment":["mat"],"steps":["Lie on your back, knees bent.","Gently flatten your lower back.","Let go."],
                   "breathing":"Breathe out as you tilt.","errors":["Holding your breath"],"stop":["Leg pain appears"],
                   "dosage":{"mode":"reps","sets":1,"repetitions":10,"holdSeconds":5,"timesPerDay":2,"daysPerWeek":7},
                   "doseWords":"10 times, hold 5 seconds, twice a day","note":"Slowly, please."},
                  {"item":"%s","technique":"pos_90_90","revision":2,"name":"90/90 supported rest","position":"supine",
                   "equipment":["chair_or_sofa"],"steps":["Lie down beside a chair.","Rest both calves on the seat."],
                   "breathing":"Slow breaths into the belly.","errors":[],"stop":["Dizziness lying flat"],
                   "dosage":{"mode":"duration","minutes":5,"timesPerDay":2,"daysPerWeek":7},
                   "doseWords":"5 minutes, twice a day"},
                  {"item":"%s","technique":"prone_lying","revision":1,"name":"Prone lying","position":"prone",
                   "equipment":[],"steps":["Lie face down."],"breathing":"Slowly.","errors":[],"stop":[],
                   "dosage":{"mode":"as-needed","minutes":2,"timesPerDay":1,"daysPerWeek":7,"maxPerDay":4},
                   "doseWords":"2 minutes, when you need it, at most 4 times a day"}],
                 "stopRules":["Your pain goes up","You feel dizzy"]}"""
                .formatted(TILT, REST, RELIEF);
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
