package io.snapshotcontracts.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that a page gives where contracts have none, and what it adds to theirs. */
class PageTest {

    private static final String NOTE =
            "{ type: object, required: [id, text, tags], properties: { id: { type: integer, minimum: 5 },"
                    + " text: { type: string }, tags: { type: array, items: { type: object, required: [name],"
                    + " properties: { name: { type: string, minLength: 6 } } } }, more: { type: string } } }";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "legal example            | schema: {type: object, required: [a]}, example: {a: 1, b: 2}                 | {'a':1,'b':2}",
                "second example           | schema: {type: integer}, examples: {x: {value: no}, y: {value: 7}}           | 7",
                "illegal example          | schema: {type: object, required: [a], properties: {a: {type: string}}}, example: {a: 1} | {'a':'text'}",
                "nothing optional         | schema: {type: object, properties: {a: {type: string}}}                      | {}",
                "nested and in lists      | schema: {type: array, minItems: 2, items: {type: object, required: [a], properties: {a: {type: boolean}}}} | [{'a':true},{'a':true}]",
                "formats                  | schema: {type: array, minItems: 1, items: {type: string, format: date-time}} | ['2026-01-01T00:00:00Z']",
                "choices                  | schema: {oneOf: [{type: string, enum: [b, a]}, {type: integer}]}             | 'b'",
                "parts together           | schema: {allOf: [{type: object, required: [a], properties: {a: {const: 1}}}, {type: object, required: [b], properties: {b: {type: number, exclusiveMinimum: 2}}}]} | {'a':1,'b':3}",
                "null                     | schema: {type: object, required: [a], properties: {a: {type: [string, 'null']}}} | {'a':'text'}",
                "example of a member      | schema: {type: object, required: [a], properties: {a: {type: string, pattern: '^x+$', example: xx}}} | {'a':'xx'}",
            })
    void pageAnswersForAStatus(String name, String content, String body) {
        Optional<ObjectNode> answer =
                answer("'200': {description: d, content: {application/json: {" + content + "}}}", 200);

        assertThat(answer.orElseThrow().path("jsonBody")).hasToString(Fixture.json(body));
    }

    @Test
    void answerThatCannotBeMadeIsNotGiven() {
        assertThat(answer(
                        "'200': {description: d, content: {application/json: {schema: {type: string, pattern: '^z{9}$'}}}}",
                        200))
                .isEmpty();
    }

    @Test
    void statusWithoutABodyHasNone() {
        assertThat(answer("'204': {description: d}", 204).orElseThrow()).hasToString("{\"status\":204,\"headers\":{}}");
    }

    @Test
    void requiredHeaderAndTextAreThere() {
        assertThat(answer(
                                "4XX: {description: d, headers: {X-Left: {required: true, schema: {type: integer}}},"
                                        + " content: {text/plain: {}}}",
                                429)
                        .orElseThrow())
                .hasToString(
                        "{\"status\":429,\"headers\":{\"X-Left\":\"1\",\"Content-Type\":\"text/plain\"},\"body\":\"text\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "what is there stays | {'id': 9, 'text': 't', 'tags': [], 'x': 1}  | {'id':9,'text':'t','tags':[],'x':1}",
                "required is added   | {'text': 't'}                               | {'text':'t','id':5,'tags':[]}",
                "in lists too        | {'id': 9, 'text': 't', 'tags': [{'x': 1}]}  | {'id':9,'text':'t','tags':[{'x':1,'name':'textxx'}]}",
            })
    void interactionGetsWhatThePageRequires(String name, String example, String body) {
        assertThat(page("'200': {description: d, content: {application/json: {schema: " + NOTE + "}}}")
                        .answer(interaction(example))
                        .path("jsonBody"))
                .hasToString(Fixture.json(body));
    }

    @Test
    void whatIsAddedIsThePagesOwnExampleWhereThereIsOne() {
        assertThat(page("'200': {description: d, content: {application/json: {schema: " + NOTE
                                + ", example: {id: 77, text: x, tags: [], more: m}}}}")
                        .answer(interaction("{'text': 't', 'tags': []}"))
                        .path("jsonBody"))
                .hasToString(Fixture.json("{'text':'t','tags':[],'id':77}"));
    }

    @Test
    void exampleThatHoldsWhatThePageForbidsIsRefused() {
        Page page = page("'200': {description: d, content: {application/json: {schema: " + NOTE + "}}}");

        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> page.answer(interaction("{'id': 'nine'}")))
                .withMessageStartingWith("test-shop.json, interaction 1 'a note': at /response: the page does not allow"
                        + " this answer: ")
                .withMessageContaining("$.id");
    }

    private static Optional<ObjectNode> answer(String response, int status) {
        Page page = page(response);
        return page.answer(page.documentation().operations().get(0), status);
    }

    private static Page page(String response) {
        return new Page(Documentation.read(
                "shop",
                "{openapi: 3.1.0, info: {title: t, version: '1'}, paths: {/notes: {get: {operationId: note, responses: {"
                        + response + "}}}}}"));
    }

    private static Interaction interaction(String body) {
        return Fixture.contract(Fixture.get(
                        "a note",
                        "/notes",
                        "",
                        "{'status': 200, 'headers': {'Content-Type': ['application/json']}, 'body':"
                                + " {'contentType': 'application/json', 'content': " + body + "}}"))
                .interactions()
                .get(0);
    }
}
