package io.snapshotcontracts.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Makes JSON of YAML 1.2 from the parser's events. An alias shares the tree of its anchor, so that it costs nothing until
 * someone walks it; how much a walk would see is bounded. Merge keys are YAML 1.1's, and in wide use.
 */
final class YamlTree {

    private static final int DEEPEST = 500;
    private static final long MOST_ELEMENTS = 50_000_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ParserImpl events;
    private final Map<String, Tree> anchors = new HashMap<>();
    /** A document says the same few names again and again. */
    private final Map<String, String> names = new HashMap<>();

    private int depth;

    private YamlTree(ParserImpl events) {
        this.events = events;
    }

    /**
     * A node and how many elements a walk through it meets, aliases included.
     *
     * @param node null while an anchor's node is not complete
     */
    private record Tree(@Nullable JsonNode node, long elements) {}

    /** Says what is wrong in a clause, and where. */
    static final class Problem extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Problem(String clause, @Nullable Mark mark) {
            super(clause + (mark == null ? "" : " (line " + (mark.getLine() + 1) + ")"));
        }
    }

    /** The first document of the text; a missing node where there is none. */
    static JsonNode read(String text, int largest) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(largest);
        options.setNestingDepthLimit(DEEPEST);
        return new YamlTree(new ParserImpl(new StreamReader(text), options)).document();
    }

    private JsonNode document() {
        events.getEvent();
        if (events.checkEvent(Event.ID.StreamEnd)) {
            return MissingNode.getInstance();
        }
        events.getEvent();
        JsonNode root = node().node();
        events.getEvent();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            throw new Problem(
                    "a second document begins here", events.peekEvent().getStartMark());
        }
        return root == null ? MissingNode.getInstance() : root;
    }

    private Tree node() {
        Event event = events.getEvent();
        if (event instanceof AliasEvent alias) {
            return anchored(alias);
        }
        String anchor = ((NodeEvent) event).getAnchor();
        if (event instanceof ScalarEvent scalar) {
            return kept(anchor, new Tree(scalar(scalar), 1));
        }
        if (++depth > DEEPEST) {
            throw new Problem("it is nested deeper than " + DEEPEST + " levels", event.getStartMark());
        }
        kept(anchor, new Tree(null, 0));
        Tree tree = event instanceof MappingStartEvent ? mapping() : sequence();
        depth--;
        if (tree.elements() > MOST_ELEMENTS) {
            throw new Problem("its aliases repeat more than can be read", event.getStartMark());
        }
        return kept(anchor, tree);
    }

    private Tree kept(@Nullable String anchor, Tree tree) {
        if (anchor != null) {
            anchors.put(anchor, tree);
        }
        return tree;
    }

    private Tree anchored(AliasEvent alias) {
        Tree tree = anchors.get(alias.getAnchor());
        if (tree == null) {
            throw new Problem("the alias *" + alias.getAnchor() + " names no anchor before it", alias.getStartMark());
        }
        if (tree.node() == null) {
            throw new Problem("the alias *" + alias.getAnchor() + " is part of what it names", alias.getStartMark());
        }
        return tree;
    }

    private Tree sequence() {
        ArrayNode array = JSON.arrayNode();
        long elements = 1;
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            Tree element = node();
            array.add(element.node());
            elements += element.elements();
        }
        events.getEvent();
        return new Tree(array, elements);
    }

    private Tree mapping() {
        ObjectNode object = JSON.objectNode();
        List<JsonNode> merged = new ArrayList<>();
        long elements = 1;
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Event key = events.peekEvent();
            String name = name();
            Tree value = node();
            elements += value.elements();
            if (isMergeKey(key) && value.node() != null && isMergeable(value.node())) {
                merged.add(value.node());
            } else {
                object.set(name, value.node());
            }
        }
        events.getEvent();
        merged.forEach(value -> merge(value, object));
        return new Tree(object, elements);
    }

    private String name() {
        Mark mark = events.peekEvent().getStartMark();
        String name;
        if (events.peekEvent() instanceof ScalarEvent scalar) {
            events.getEvent();
            name = scalar.getValue();
            kept(scalar.getAnchor(), new Tree(scalar(scalar), 1));
        } else {
            JsonNode key = node().node();
            if (key == null || !key.isValueNode()) {
                throw new Problem("a list or a mapping is no name of a member", mark);
            }
            name = key.asText();
        }
        return names.computeIfAbsent(name, same -> same);
    }

    private static boolean isMergeKey(Event key) {
        return key instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<");
    }

    private static boolean isMergeable(JsonNode value) {
        if (!value.isArray()) {
            return value.isObject();
        }
        for (JsonNode element : value) {
            if (!element.isObject()) {
                return false;
            }
        }
        return true;
    }

    /** What the mapping says itself is kept, and of several merged ones the first counts. */
    private static void merge(JsonNode value, ObjectNode object) {
        if (value.isArray()) {
            value.forEach(element -> merge(element, object));
        } else {
            value.properties().forEach(member -> object.putIfAbsent(member.getKey(), member.getValue()));
        }
    }

    private static JsonNode scalar(ScalarEvent scalar) {
        String tag = scalar.getTag();
        if (tag == null || tag.equals("!")) {
            return scalar.isPlain() && tag == null
                    ? CoreSchema.read(scalar.getValue())
                    : TextNode.valueOf(scalar.getValue());
        }
        return switch (tag) {
            case "tag:yaml.org,2002:int",
                    "tag:yaml.org,2002:float",
                    "tag:yaml.org,2002:bool",
                    "tag:yaml.org,2002:null" -> CoreSchema.read(scalar.getValue());
            default -> TextNode.valueOf(scalar.getValue());
        };
    }
}
