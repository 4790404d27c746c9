package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.result.Finding;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"null", "1.50", "\"a\\nb\"", "[]", "{}", "[1,{\"a\":[true,\"b\"]}]"})
    void valueIsShownAsItIs(String json) throws IOException {
        assertThat(ValueText.of(JSON.readTree(json)))
                .isEqualTo(JSON.readTree(json).toString());
    }

    @Test
    void credentialsOf100000CharactersAreHeldWhole() {
        ObjectNode echo = JSON.createObjectNode();
        for (int i = 0; i < 9; i++) {
            echo.put("token" + i, "t".repeat(100_000));
        }

        assertThat(ValueText.of(echo)).hasSizeGreaterThan(900_000).endsWith("t\"}");
    }

    @Test
    void valueThatIsTooLargeIsDescribed() {
        ArrayNode array = JSON.createArrayNode();
        for (int i = 0; i < 300_000; i++) {
            array.add(i);
        }

        assertThat(ValueText.of(array)).isEqualTo("an array of 300000 elements, larger than 1000000 characters");
        assertThat(ValueText.of(JSON.createObjectNode().set("a", array)))
                .isEqualTo("an object of 1 member, larger than 1000000 characters");
        assertThat(ValueText.of(TextNode.valueOf("x".repeat(Finding.LARGEST_TEXT))))
                .isEqualTo("a text of 1000000 characters");
    }

    @Test
    void memberNamesCountToo() {
        ObjectNode object = JSON.createObjectNode();
        for (int i = 0; i < 11; i++) {
            object.put(i + "n".repeat(100_000), 1);
        }

        assertThat(ValueText.of(object)).startsWith("an object of 11 members");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "[T]", "{\"a\":T}", "[[1,T]]", "{\"a\":[],\"b\":{\"c\":T}}"})
    void valueOfTheLargestSizeIsHeldWholeAndNoneIsHeldLarger(String form) throws IOException {
        int around = form.length() + 1;
        // commas are counted as one for each element
        String fits = "x".repeat(Finding.LARGEST_TEXT - around - 6);

        JsonNode whole = JSON.readTree(form.replace("T", '"' + fits + '"'));
        assertThat(ValueText.of(whole)).isEqualTo(whole.toString());
        for (int more = 1; more < 16; more++) {
            JsonNode larger = JSON.readTree(form.replace("T", '"' + fits + "x".repeat(more) + '"'));
            assertThat(ValueText.of(larger)).hasSizeLessThanOrEqualTo(Finding.LARGEST_TEXT);
        }
    }

    @Test
    void textWithItsQuotesIsHeldUpToTheLimit() {
        String most = "x".repeat(Finding.LARGEST_TEXT - 2);

        assertThat(ValueText.of(TextNode.valueOf(most))).isEqualTo('"' + most + '"');
        assertThat(ValueText.of(TextNode.valueOf(most + "x")))
                .isEqualTo("a text of " + (Finding.LARGEST_TEXT - 1) + " characters");
    }
}
