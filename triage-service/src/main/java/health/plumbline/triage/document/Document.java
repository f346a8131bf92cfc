package health.plumbline.triage.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import health.plumbline.platform.seal.ContentHash;
import health.plumbline.triage.condition.BrokenRules;

/** A YAML document whose parts are all there. What is missing, or cannot be read, is named in the refusal. */
public final class Document {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final String what;
    private final JsonNode tree;

    private Document(String what, JsonNode tree) {
        this.what = what;
        this.tree = tree;
    }

    /**
     * @param what it is, to begin a sentence with: {@code The rule set}
     * @throws BrokenRules if it is no YAML, or no mapping
     */
    public static Document read(String what, String yaml) {
        try {
            var tree = YAML.readTree(yaml);
            if (tree == null || !tree.isObject()) {
                throw new BrokenRules(what + " lacks everything that it should name");
            }
            return new Document(what, tree);
        } catch (JsonProcessingException e) {
            throw unreadable(what, e);
        }
    }

    /** @throws BrokenRules if one of these is not there, or is nothing */
    public Document having(String... fields) {
        mustHave(what, tree, fields);
        return this;
    }

    /**
     * @param list a sequence or a mapping
     * @param fields that each of its entries must have
     * @throws BrokenRules naming the entry that lacks one
     */
    public Document each(String list, String... fields) {
        having(list);
        var entries = tree.get(list);
        if (!entries.isContainerNode()) {
            throw new BrokenRules(what + ": " + list + " is no list");
        }
        if (entries.isArray()) {
            for (var index = 0; index < entries.size(); index++) {
                mustHave(what + ", entry " + (index + 1) + " of " + list, entries.get(index), fields);
            }
        } else {
            entries.fieldNames()
                    .forEachRemaining(name -> mustHave(what + ", " + name + " of " + list, entries.get(name), fields));
        }
        return this;
    }

    /** Of the whole content, whatever its spacing, order and comments. */
    public String hash() {
        return ContentHash.of(tree);
    }

    public <T> T as(Class<T> type) {
        try {
            return YAML.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw unreadable(what, e);
        }
    }

    private static void mustHave(String owner, JsonNode node, String... fields) {
        if (node == null || node.isNull()) {
            throw new BrokenRules(owner + ": it is empty");
        }
        for (var field : fields) {
            if (!node.hasNonNull(field)) {
                throw new BrokenRules(owner + ": it lacks its " + field);
            }
        }
    }

    private static BrokenRules unreadable(String what, JsonProcessingException cause) {
        return new BrokenRules(what + " is not readable: " + cause.getOriginalMessage(), cause);
    }
}
