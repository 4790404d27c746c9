package io.snapshotcontracts.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes JSON as YAML that people edit, and that readers of YAML 1.1 and 1.2 take for the same JSON. */
public final class YamlWriter {

    private static final Resolver RESOLVER = new Resolver();

    private YamlWriter() {}

    /** The text, in the order of the JSON. */
    public static String of(JsonNode json) {
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndent(2);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(node(json), text);
        return text.toString();
    }

    /** One text as a YAML scalar on one line. */
    public static String scalar(String text) {
        return of(TextNode.valueOf(text.replaceAll("\\s+", " ").strip())).strip();
    }

    private static Node node(JsonNode json) {
        if (json.isObject()) {
            List<NodeTuple> members = new ArrayList<>();
            for (Map.Entry<String, JsonNode> member : json.properties()) {
                members.add(new NodeTuple(text(member.getKey()), node(member.getValue())));
            }
            return new MappingNode(Tag.MAP, members, FlowStyle.BLOCK);
        }
        if (json.isArray()) {
            List<Node> elements = new ArrayList<>();
            json.forEach(element -> elements.add(node(element)));
            return new SequenceNode(Tag.SEQ, elements, FlowStyle.BLOCK);
        }
        return json.isTextual() ? text(json.asText()) : plain(json.isNull() ? "null" : json.asText());
    }

    private static Node text(String text) {
        boolean seemsOther = !CoreSchema.read(text).isTextual();
        ScalarStyle style = seemsOther
                ? ScalarStyle.DOUBLE_QUOTED
                : text.indexOf('\n') >= 0 ? ScalarStyle.LITERAL : ScalarStyle.PLAIN;
        return new ScalarNode(Tag.STR, text, null, null, style);
    }

    // the text is written without quotes
    private static Node plain(String text) {
        return new ScalarNode(RESOLVER.resolve(NodeId.scalar, text, true), text, null, null, ScalarStyle.PLAIN);
    }
}
