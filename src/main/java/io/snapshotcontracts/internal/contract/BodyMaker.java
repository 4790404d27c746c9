package io.snapshotcontracts.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.PercentEncoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts generated values into a body: JSON with their types, forms and other texts as text. */
final class BodyMaker {

    private final Map<RulePath, Generator> generators;
    private final ValueMaker maker;

    private BodyMaker(Map<RulePath, Generator> generators, ValueMaker maker) {
        this.generators = generators;
        this.maker = maker;
    }

    static Body make(ContractBody body, Map<RulePath, Generator> generators, ValueMaker maker) {
        if (!body.isPresent() || generators.isEmpty()) {
            return body.content();
        }
        BodyMaker made = new BodyMaker(generators, maker);
        JsonNode json = body.json();
        if (json != null) {
            return encoded(made.json(json.deepCopy()).toString(), body);
        }
        if (body.type().isForm()) {
            return encoded(made.form(body.text()), body);
        }
        if (body.type().isXml()) {
            return XmlMaker.make(body, place -> made.text(place, ""));
        }
        String text = made.text(List.of(), body.text());
        return text == null ? body.content() : encoded(text, body);
    }

    private static Body encoded(String text, ContractBody body) {
        return Body.of(text.getBytes(body.type().charset()));
    }

    private JsonNode json(JsonNode root) {
        JsonNode result = root;
        for (Map.Entry<RulePath, Generator> entry : generators.entrySet()) {
            if (entry.getKey().tokens().isEmpty()) {
                JsonNode value = maker.make(entry.getValue(), "$", ValueMaker.asText(result));
                result = value == null ? result : value;
            } else {
                put(result, entry.getKey().tokens(), "$", entry.getValue());
            }
        }
        return result;
    }

    private void put(JsonNode at, List<RulePath.Token> tokens, String place, Generator generator) {
        RulePath.Token token = tokens.get(0);
        if (at instanceof ObjectNode object) {
            List<String> names = token.kind() == RulePath.Kind.ANY ? names(object) : List.of(token.name());
            for (String name : names) {
                JsonNode child = object.get(name);
                if (child != null) {
                    JsonNode value = value(child, tokens, place + "." + name, generator);
                    object.set(name, value);
                }
            }
        } else if (at instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (token.kind() == RulePath.Kind.ANY
                        || token.kind() == RulePath.Kind.ANY_INDEX
                        || token.name().equals(Integer.toString(i))) {
                    array.set(i, value(array.get(i), tokens, place + "[" + i + "]", generator));
                }
            }
        }
    }

    private JsonNode value(JsonNode child, List<RulePath.Token> tokens, String place, Generator generator) {
        if (tokens.size() > 1) {
            put(child, tokens.subList(1, tokens.size()), place, generator);
            return child;
        }
        JsonNode made = maker.make(generator, place, ValueMaker.asText(child));
        return made == null ? child : made;
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String form(String text) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<String> pairs = new ArrayList<>();
        for (String pair : text.split("&", -1)) {
            String name = PercentEncoding.decodeForm(pair.split("=", 2)[0]);
            int index = seen.merge(name, 1, Integer::sum) - 1;
            String made = text(List.of(name), pair);
            made = made == null || made.equals(pair) ? text(List.of(name, Integer.toString(index)), pair) : made;
            pairs.add(
                    made == null || made.equals(pair)
                            ? pair
                            : pair.split("=", 2)[0] + "=" + PercentEncoding.encode(made));
        }
        return String.join("&", pairs);
    }

    /** What the generator of one place makes, null where none is for it or the example is to stay. */
    private @Nullable String text(List<String> place, String example) {
        for (Map.Entry<RulePath, Generator> entry : generators.entrySet()) {
            if (entry.getKey().leadsTo(place)) {
                JsonNode value = maker.make(entry.getValue(), place.toString(), example);
                return value == null ? null : ValueMaker.asText(value);
            }
        }
        return null;
    }
}
