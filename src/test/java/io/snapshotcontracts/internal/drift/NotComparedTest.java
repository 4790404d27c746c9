package io.snapshotcontracts.internal.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.deviation.KnownDeviations;
import io.snapshotcontracts.result.Change;
import io.snapshotcontracts.testsupport.AsksForDefects;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be compared says so, breaks the contract, and costs nothing but itself. */
class NotComparedTest {

    private static final String PAGE =
            Pages.answering("3.1.0", "{type: object, properties: {odd: {type: object}, a: {type: string}}}");

    private static String published(String odd) {
        return Pages.answering("3.1.0", "{type: object, properties: {odd: " + odd + ", a: {type: integer}}}");
    }

    /** A schema that refers to another twice, and so on: as text it would fill every disk. */
    private static String multiplying(String leaf) {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String next = "{$ref: '#/components/schemas/A" + (i + 1) + "'}";
            schemas.append("    A%s: {type: object, properties: {a: %s, b: %s}}\n".formatted(i, next, next));
        }
        return Pages.answering("3.1.0", "{$ref: '#/components/schemas/A0'}") + schemas + "    A40: " + leaf + "\n";
    }

    @Test
    void schemaThatIsAPartOfItselfIsNotCompared() {
        assertThat(Pages.changes(PAGE, published("{$ref: '#/components/schemas/Self'}")))
                .containsExactly(
                        "200 $.odd: not compared >it is a part of itself, and so describes nothing BREAKS",
                        "200 $.a: type changed string>integer BREAKS");
    }

    private static String manyChoices() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            parts.add("{oneOf: [{required: [a%s]}, {required: [b%s]}]}".formatted(i, i));
        }
        return "{allOf: " + parts + "}";
    }

    @Test
    void choicesThatMultiplyAreNotCompared() {
        assertThat(Pages.changes(PAGE, published(manyChoices())))
                .containsExactly(
                        "200 $.odd: not compared >it leaves more choices than are compared BREAKS",
                        "200 $.a: type changed string>integer BREAKS");
    }

    @Test
    void whatCannotBeComparedIsNoChangeWhereBothSidesSayTheSame() {
        String page = Pages.answering(
                "3.1.0", "{properties: {a: {$ref: '#/components/schemas/Self'}, b: " + manyChoices() + "}}");

        assertThat(Pages.changes(page, page)).isEmpty();
    }

    @Test
    void schemasThatMultiplyWithoutAChangeAreCompared() {
        assertThat(Pages.changes(multiplying("{type: string}"), multiplying("{type: string}")))
                .isEmpty();
    }

    @Test
    void changesThatMultiplyAreListedInPart() {
        assertThat(Pages.changes(multiplying("{type: string}"), multiplying("{type: integer}")))
                .hasSize(1001)
                .endsWith("200 $: not compared >the schemas are larger, or differ more, than is compared BREAKS");
    }

    @Test
    @AsksForDefects
    void partWhoseComparisonFailsCostsItselfAlone() {
        Changes changes = new Changes("op", new KnownDeviations(List.of()));

        OperationComparison.guarded("responses", changes, () -> {
            throw new IllegalStateException("a defect");
        });
        OperationComparison.guarded("security", changes, () -> changes.harmless("security", "security added", "", "a"));

        assertThat(changes.found())
                .extracting(change -> change.place() + ": " + change.change() + " " + change.after())
                .containsExactly(
                        "responses: not compared internal error while comparing it; this is a defect of this program,"
                                + " not of the provider",
                        "security: security added a");
        assertThat(changes.found()).extracting(Change::breaking).containsExactly(true, false);
    }
}
