package io.snapshotcontracts.internal.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keywords that are compared as a whole, where they lead back to the schema that has them, or are longer than is read. */
class RecursiveDriftTest {

    private static final String TREE = "{$ref: '#/components/schemas/Tree'}";

    private static String page(String tree) {
        return Pages.answering("3.1.0", TREE) + "    Tree: " + tree + "\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: object, patternProperties: {'^a': %s}}",
                "{type: object, propertyNames: %s}",
                "{type: object, dependentSchemas: {a: %s}}",
                "{type: object, unevaluatedProperties: %s}",
                "{type: array, contains: %s}",
                "{type: array, unevaluatedItems: %s}",
                "{type: object, properties: {a: {not: {properties: {b: %s}, required: [b]}}}}",
                "{type: object, patternProperties: {'^a': {anyOf: [{type: array, items: %s}, %s]}}}",
            })
    void schemaThatContainsItselfIsNoChange(String tree) {
        String page = page(tree.replace("%s", TREE));

        assertThat(Pages.changes(page, page)).isEmpty();
    }

    @Test
    void changeInsideTheRecursionIsFound() {
        String before = page("{patternProperties: {a: {minProperties: 1, patternProperties: {b: " + TREE + "}}}}");
        String after = page("{patternProperties: {a: {minProperties: 2, patternProperties: {b: " + TREE + "}}}}");

        assertThat(Pages.changes(before, after)).singleElement().asString().startsWith("200 $: constraint changed");
    }

    @Test
    void changeFarBelowTheSurfaceIsFound() {
        String before = deep("{type: string}");
        String after = deep("{type: integer}");

        assertThat(Pages.changes(before, before)).isEmpty();
        assertThat(Pages.changes(before, after)).singleElement().asString().endsWith("BREAKS");
    }

    /** An answer whose keyword leads, by references, to a schema far away. */
    private static String deep(String leaf) {
        String chain = IntStream.range(0, 40)
                .mapToObj(i -> "    D%s: {properties: {a: {$ref: '#/components/schemas/D%s'}}}\n".formatted(i, i + 1))
                .collect(Collectors.joining());
        return Pages.answering("3.1.0", "{patternProperties: {x: {$ref: '#/components/schemas/D0'}}}") + chain
                + "    D40: " + leaf + "\n";
    }

    @Test
    void keywordThatIsLongerThanAPersonReadsIsQuotedInPart() {
        String before = Pages.answering("3.1.0", "{patternProperties: {x: {enum: " + words(500) + "}}}");
        String after = Pages.answering("3.1.0", "{patternProperties: {x: {enum: " + words(501) + "}}}");

        assertThat(Pages.changes(before, before)).isEmpty();
        assertThat(Pages.changes(before, after)).singleElement().satisfies(line -> assertThat(line)
                .startsWith("200 $: constraint changed patternProperties {x: {enum: [word0, word1, ")
                .contains("…>patternProperties")
                .hasSizeLessThan(600));
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "word" + i).toList().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "description", "default", "x-note"})
    void propertyIsNoWordForPeopleWhateverItsName(String name) {
        String before = Pages.answering(
                "3.1.0", "{patternProperties: {a: {properties: {%s: {type: string}}}}}".formatted(name));
        String after = Pages.answering(
                "3.1.0", "{patternProperties: {a: {properties: {%s: {type: integer}}}}}".formatted(name));

        assertThat(Pages.changes(before, after)).hasSize(1);
    }

    @Test
    void whatIsBesideAReferenceCountsFromVersion31On() {
        String before = "{patternProperties: {a: {$ref: '#/components/schemas/Id', maxLength: 5}}}";
        String after = "{patternProperties: {a: {$ref: '#/components/schemas/Id', maxLength: 6}}}";

        assertThat(Pages.changes(Pages.answering("3.1.0", before), Pages.answering("3.1.0", after)))
                .hasSize(1);
        assertThat(Pages.changes(Pages.answering("3.0.3", before), Pages.answering("3.0.3", after)))
                .isEmpty();
    }
}
