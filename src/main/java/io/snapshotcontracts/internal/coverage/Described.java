package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.schema.Assertion;
import io.snapshotcontracts.internal.schema.NotComparableException;
import io.snapshotcontracts.internal.schema.Schema;
import io.snapshotcontracts.internal.schema.SchemaReader;
import io.snapshotcontracts.internal.schema.Shape;
import io.snapshotcontracts.internal.schema.Types;
import io.snapshotcontracts.internal.schema.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What is documented of one place, as the generator reads it: without the validator, so that the two check each other.
 * What it takes in is never less than what the page allows, so that a value outside is a violation; where it may be more,
 * it is not exact, and says nothing of what is legal.
 */
final class Described {

    private final SchemaReader reader;
    private final List<OpenApiNode> nodes;
    private final Schema schema;
    private final boolean isExact;

    private Described(SchemaReader reader, List<OpenApiNode> nodes, Schema schema, boolean isExact) {
        this.reader = reader;
        this.nodes = nodes;
        this.schema = schema;
        this.isExact = isExact;
    }

    static Described of(SchemaReader reader, List<OpenApiNode> written) {
        List<OpenApiNode> nodes = reader.targets(written);
        try {
            Schema schema = reader.read(nodes);
            return new Described(reader, nodes, schema, new Exactness(reader).isExact(nodes));
        } catch (NotComparableException e) {
            return new Described(reader, nodes, Schema.ANY, false);
        }
    }

    /** Whether the page allows all that this does. */
    boolean isExact() {
        return isExact;
    }

    /**
     * Whether what is inside can be changed without a look at the rest: nothing ties the parts to one another but conditions,
     * which are understood where this is exact.
     */
    boolean isPlain() {
        return isExact
                && schema.choices().size() == 1
                && schema.choices().get(0).others().stream().allMatch(Assertion::isCondition)
                && schema.choices().get(0).words() == null;
    }

    /** The names of the JSON types, null among them. */
    Set<String> types() {
        Set<String> types = new LinkedHashSet<>(schema.types());
        if (schema.nullable()) {
            types.add("null");
        }
        return types;
    }

    boolean isAnyType() {
        return schema.nullable() && schema.types().equals(Types.ANY);
    }

    /** The only choice; null where there are several or none. */
    @Nullable
    Shape only() {
        return schema.choices().size() == 1 ? schema.choices().get(0) : null;
    }

    /** The listed values, null left out; none where other values will do. */
    List<JsonNode> words() {
        Set<Word> words = new LinkedHashSet<>();
        for (Shape choice : schema.choices()) {
            if (choice.words() == null) {
                return List.of();
            }
            words.addAll(choice.words());
        }
        return words.stream()
                .map(JsonTypes::value)
                .filter(value -> !value.isMissingNode())
                .toList();
    }

    /** Whether any value of the type will do. */
    boolean isFree(String type) {
        return isExact && schema.choices().stream().anyMatch(choice -> Freedom.isFree(choice, type));
    }

    boolean isOnlyWritten() {
        return schema.onlyWritten();
    }

    /** The members that every choice requires which the value, but for one member, can be of. */
    Set<String> required(JsonNode object, String except) {
        Set<String> names = new LinkedHashSet<>();
        List<Shape> live = live(object, except);
        live.get(0).members().required().forEach(names::add);
        live.forEach(
                choice -> names.removeIf(name -> !choice.members().required().contains(name)));
        names.removeIf(name -> member(object, name).isOnlyWritten());
        return names;
    }

    boolean describes(String name) {
        return schema.choices().stream()
                .anyMatch(choice -> choice.members().properties().containsKey(name));
    }

    /** A member of the object, by the choices that the object can be of. */
    Described member(JsonNode object, String name) {
        return joined(live(object, name), choice -> {
            List<OpenApiNode> named = choice.members().properties().get(name);
            return named == null ? choice.members().additional() : named;
        });
    }

    Described element(JsonNode list, int index) {
        return joined(live(list, ""), choice -> choice.elements().at(index));
    }

    private Described joined(List<Shape> choices, Function<Shape, List<OpenApiNode>> part) {
        if (choices.size() == 1) {
            return of(reader, part.apply(choices.get(0)));
        }
        Schema all = Schema.NOTHING;
        for (Shape choice : choices) {
            all = all.or(of(reader, part.apply(choice)).schema);
        }
        return new Described(reader, List.of(), all, false);
    }

    /** The choices of which a value, one member left out of account, can be; all where it seems to be of none. */
    private List<Shape> live(JsonNode value, String except) {
        List<Shape> all = schema.choices().isEmpty() ? List.of(Shape.ANY) : schema.choices();
        if (all.size() == 1) {
            return all;
        }
        List<Shape> live =
                all.stream().filter(choice -> fits(choice, value, except)).toList();
        return live.isEmpty() ? all : live;
    }

    private boolean fits(Shape choice, JsonNode value, String except) {
        if (!Types.covers(choice.types(), JsonTypes.of(value))) {
            return false;
        }
        if (!value.isObject()) {
            return true;
        }
        boolean hasAll = choice.members().required().stream().allMatch(name -> name.equals(except) || value.has(name));
        return hasAll
                && choice.members().properties().entrySet().stream()
                        .filter(member ->
                                value.has(member.getKey()) && !member.getKey().equals(except))
                        .allMatch(member -> of(reader, member.getValue()).takes(value.path(member.getKey())));
    }

    /** Whether the value is of the types and among the words. */
    private boolean takes(JsonNode value) {
        if (value.isNull()) {
            return schema.nullable();
        }
        return schema.choices().stream()
                .anyMatch(choice -> Types.covers(choice.types(), JsonTypes.of(value))
                        && (choice.words() == null || choice.words().contains(Word.of(value))));
    }

    /** Declared invariants of a kind. */
    List<JsonNode> validations(String rule) {
        return binding().stream()
                .map(OpenApiNode::json)
                .flatMap(each -> StreamSupport.stream(each.path("x-validations").spliterator(), false))
                .filter(declared -> declared.path("rule").asText().equals(rule))
                .toList();
    }

    /** Every schema node that binds the place's values, whichever reference or list of parts leads to it. */
    List<OpenApiNode> binding() {
        List<OpenApiNode> all = new ArrayList<>();
        nodes.forEach(node -> Binding.collect(reader, node, all));
        return all;
    }
}
