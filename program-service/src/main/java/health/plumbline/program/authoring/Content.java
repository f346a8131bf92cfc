package health.plumbline.program.authoring;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.seal.ContentHash;
import health.plumbline.program.dosage.DoseWords;
import health.plumbline.program.techniques.Technique;
import java.util.List;
import java.util.Map;

/**
 * Everything a patient will see of one version, nothing else: this is what is hashed, cleared, released and shown.
 * Contract: {@code docs/events/ProgramReleased.schema.json}, field {@code content}.
 *
 * @param json as it goes out
 * @param canonical the same as canonical JSON (RFC 8785)
 * @param hash of {@code canonical}
 */
public record Content(ObjectNode json, String canonical, String hash) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Always shown, whatever the exercise. */
    static final List<String> STOP_RULES = List.of(
            "Stop if the pain you came with gets worse.",
            "Stop if pain spreads further from the spine or down an arm or leg.",
            "Stop if you feel new numbness, tingling or weakness.",
            "Stop if you feel dizzy or faint, or have chest pain, breathlessness or a racing heart.",
            "Stop if you get a sudden severe headache or your sight changes.",
            "Stop if a joint locks or gives way.",
            "Get emergency help if you lose control of bladder or bowel, or feel numb between the legs.");

    static Content of(
            Program program, String clinicName, String clinicPhone, Map<Technique.Pin, Technique> techniques) {
        var json = JSON.createObjectNode();
        json.put("title", program.title());
        json.putObject("clinic").put("name", clinicName).put("phone", clinicPhone);
        if (program.greeting() != null && !program.greeting().isBlank()) {
            json.put("greeting", program.greeting());
        }
        json.put("painMode", "strict");
        var items = json.putArray("items");
        for (var item : program.items()) {
            var technique = techniques.get(item.pin());
            if (technique == null) {
                throw Rejection.conflict(
                        "technique-unknown",
                        "The catalog has not told us of one of the exercises yet. Try again in a moment.");
            }
            items.add(shown(item, technique));
        }
        texts(json.putArray("stopRules"), STOP_RULES);
        var canonical = ContentHash.canonical(json);
        return new Content(json, canonical, ContentHash.ofCanonical(canonical));
    }

    private static ObjectNode shown(Item item, Technique technique) {
        var json = JSON.createObjectNode();
        json.put("item", item.item().toString());
        json.put("technique", technique.id());
        json.put("revision", technique.revision());
        json.put("name", technique.name());
        json.put("position", technique.position());
        texts(json.putArray("equipment"), technique.equipment());
        texts(json.putArray("steps"), technique.steps());
        json.put("breathing", technique.breathing());
        texts(json.putArray("errors"), technique.errors());
        texts(json.putArray("stop"), technique.stop());
        json.set("dosage", JSON.valueToTree(item.dosage()));
        json.put("doseWords", DoseWords.of(item.dosage()));
        if (item.note() != null && !item.note().isBlank()) {
            json.put("note", item.note());
        }
        return json;
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
