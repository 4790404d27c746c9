package io.snapshotcontracts.internal.mapping;

import static io.snapshotcontracts.internal.mapping.Fixture.NO_BODY;
import static io.snapshotcontracts.internal.mapping.Fixture.contract;
import static io.snapshotcontracts.internal.mapping.Fixture.get;
import static io.snapshotcontracts.internal.mapping.Fixture.header;
import static io.snapshotcontracts.internal.mapping.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.internal.contract.ContractReader;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RequestTranslationTest {

    static Stream<Arguments> translated() {
        return Stream.of(
                argumentSet("bare", "/a", "", "{'method':'GET','url':'/a'}"),
                argumentSet("escaped path stays", "/a%2Fb%20c", "", "{'method':'GET','url':'/a%2Fb%20c'}"),
                argumentSet("path is sent escaped", "/a b", "", "{'method':'GET','url':'/a%20b'}"),
                argumentSet(
                        "path rule",
                        "/a/1",
                        "'matchingRules': {'path': {'combine': 'AND', 'matchers': [{'match': 'regex', 'regex': '/a/[0-9]+'}]}}",
                        "{'method':'GET','urlPattern':'/a/[0-9]+'}"),
                argumentSet(
                        "header without rule",
                        "/a",
                        "'headers': {'X-Token': ['t']}, 'matchingRules': {'header': {}}",
                        "{'method':'GET','url':'/a','headers':{'X-Token':{'equalTo':'t'}}}"),
                argumentSet(
                        "regex rule",
                        "/a",
                        header("X-Token", "t", "{'match': 'regex', 'regex': '^t+$'}"),
                        "{'method':'GET','url':'/a','headers':{'X-Token':{'matches':'^t+$'}}}"),
                argumentSet(
                        "type rule",
                        "/a",
                        header("X-Token", "t", "{'match': 'type'}"),
                        "{'method':'GET','url':'/a','headers':{'X-Token':{'matches':'.+'}}}"),
                argumentSet(
                        "equality rule",
                        "/a",
                        header("X-Token", "t", "{'match': 'equality'}"),
                        "{'method':'GET','url':'/a','headers':{'X-Token':{'equalTo':'t'}}}"),
                argumentSet(
                        "rule in other letters",
                        "/a",
                        "'headers': {'X-Token': ['t']}, 'matchingRules': {'header': {'x-token': {'matchers': [{'match': 'type'}]}}}",
                        "{'method':'GET','url':'/a','headers':{'X-Token':{'matches':'.+'}}}"),
                argumentSet(
                        "query",
                        "/a",
                        "'query': {'page': ['1'], 'Page': ['2']}, 'matchingRules': {'query': {'page': {'matchers': [{'match': 'regex', 'regex': '[0-9]+'}]}}}",
                        "{'method':'GET','urlPattern':'/a\\\\?[^&]*(?:&[^&]*){1}','queryParameters':{'Page':{'equalTo':'2'},'page':{'matches':'[0-9]+'}}}"),
                argumentSet(
                        "generators",
                        "/a/1",
                        "'generators': {'path': {'type': 'ProviderState', 'expression': '/a/${id}'}}",
                        "{'method':'GET','url':'/a/1'}"),
                argumentSet(
                        "path of a provider state, as Pact's native library writes it",
                        "/a/1",
                        "'matchingRules': {'path': {'matchers': [{'match': 'type'}]}},"
                                + " 'generators': {'path': {'type': 'ProviderState', 'expression': '/a/${id}'}}",
                        "{'method':'GET','url':'/a/1'}"));
    }

    @ParameterizedTest
    @MethodSource("translated")
    void requestIsTranslated(String path, String request, String expected) {
        assertThat(RequestTranslation.of(only(get("one", path, request, NO_BODY)))
                        .toJson())
                .hasToString(json(expected));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                argumentSet(
                        "rule without a body",
                        "'matchingRules': {'body': {'$.a': {'matchers': [{'match': 'type'}]}}}",
                        "/request/matchingRules/body/$.a: a rule cannot be translated for such a body"),
                argumentSet(
                        "rule that no schema has",
                        body("application/json", "{'at': '2020 Jan'}", "$.at", "'match': 'date', 'format': 'yyyy MMM'"),
                        "/request/matchingRules/body/$.at: the rule 'date yyyy MMM' cannot be translated"),
                argumentSet(
                        "order that does not matter",
                        body("application/json", "{'a': [1, 2]}", "$.a", "'match': 'ignore-order'"),
                        "/request/matchingRules/body/$.a: the rule 'ignore-order' cannot be translated"),
                argumentSet(
                        "a list that is not empty",
                        body("application/json", "{'a': [1]}", "$.a", "'match': 'notEmpty'"),
                        "/request/matchingRules/body/$.a: the rule 'notEmpty' can be translated only for a text"),
                argumentSet(
                        "two rules for names",
                        body(
                                "application/json",
                                "{'a': {'b': 1}}",
                                "$.a",
                                "'match': 'eachKey', 'rules': [{'match': 'type'}, {'match': 'regex', 'regex': 'b'}]"),
                        "/request/matchingRules/body/$.a: the rule 'eachKey' has rules that cannot be translated for names"),
                argumentSet(
                        "expression for a number",
                        body("application/json", "{'a': 1}", "$.a", "'match': 'regex', 'regex': '[0-9]'"),
                        "/request/matchingRules/body/$.a: the rule 'regex [0-9]' can be translated only for a text"),
                argumentSet(
                        "expression that refuses the body's own value",
                        body("application/json", "{'a': 'x'}", "$.a", "'match': 'regex', 'regex': '[0-9]'"),
                        "/request/matchingRules/body/$.a: the rule 'regex [0-9]' refuses the contract's own example 'x'"),
                argumentSet(
                        "least of what is no list",
                        body("application/json", "{'a': 'x'}", "$.a", "'match': 'type', 'min': 1"),
                        "/request/matchingRules/body/$.a: the rule 'type 1' limits the length of what is no list in the"
                                + " example"),
                argumentSet(
                        "rule for a text",
                        body("text/plain", "'x'", "$", "'match': 'type'"),
                        "/request/matchingRules/body/$: the rule 'type' cannot be translated for a text"),
                argumentSet(
                        "rule for a part of a text",
                        body("text/plain", "'x'", "$.a", "'match': 'type'"),
                        "/request/matchingRules/body/$.a: a text has its rules at $"),
                argumentSet(
                        "rule for bytes",
                        body("image/png", "'x'", "$", "'match': 'contentType', 'value': 'image/png'"),
                        "/request/matchingRules/body/$: a rule cannot be translated for such a body"),
                argumentSet(
                        "rule for a field of a form",
                        body(
                                "application/x-www-form-urlencoded",
                                "'a=1'",
                                "$.a",
                                "'match': 'contentType', 'value': 'a/b'"),
                        "/request/matchingRules/body/$.a: the rule 'contentType a/b' cannot be translated"),
                argumentSet(
                        "XML",
                        body("application/xml", "'<a/>'", "$", "'match': 'type'"),
                        "/request/body: WireMock compares XML in another way than Pact does"),
                argumentSet(
                        "several parts",
                        body("multipart/form-data; boundary=b", "'--b--'", "$", "'match': 'type'"),
                        "/request/body: a body of several parts cannot be distinguished from one with further parts"),
                argumentSet(
                        "several values with a rule",
                        "'query': {'a': ['1', '2']}, 'matchingRules': {'query': {'a': {'matchers': [{'match': 'type'}]}}}",
                        "/request/matchingRules/query/a: a rule for several values cannot be translated"),
                argumentSet(
                        "unknown member",
                        "'cookies': 'a=b'",
                        "/request/cookies: the stub cannot tell requests apart by this"),
                argumentSet(
                        "rule for what cannot be",
                        "'matchingRules': {'method': {'matchers': [{'match': 'type'}]}}",
                        "/request/matchingRules/method: a rule for this cannot be translated"),
                argumentSet(
                        "unknown rule",
                        header("X-Token", "5", "{'match': 'ignore-order'}"),
                        "/request/matchingRules/header/X-Token: the rule 'ignore-order' cannot be translated"),
                argumentSet(
                        "two rules, of which one refuses the example",
                        header("X-Token", "5", "{'match': 'type'}, {'match': 'regex', 'regex': '6'}"),
                        "/request/matchingRules/header/X-Token: the rule 'type and regex 6' refuses the contract's own"
                                + " example '5'"),
                argumentSet(
                        "more than a rule says",
                        header("X-Token", "5", "{'match': 'type', 'min': 2}"),
                        "/request/matchingRules/header/X-Token: the rule 'type 2' cannot be translated"),
                argumentSet(
                        "example that breaks its rule",
                        header("X-Token", "5", "{'match': 'regex', 'regex': '^[a-z]+$'}"),
                        "/request/matchingRules/header/X-Token: the rule 'regex ^[a-z]+$'"
                                + " refuses the contract's own example '5'"),
                argumentSet(
                        "expression of a part",
                        header("X-Token", "5a", "{'match': 'regex', 'regex': '[a-z]'}"),
                        "/request/matchingRules/header/X-Token: the rule 'regex [a-z]'"
                                + " refuses the contract's own example '5a'"),
                argumentSet(
                        "rule for an absent header",
                        "'matchingRules': {'header': {'X-Token': {'matchers': [{'match': 'type'}]}}}",
                        "/request/matchingRules/header/x-token: the request has nothing of this name"),
                argumentSet(
                        "query rule in other letters",
                        "'query': {'page': ['1']}, 'matchingRules': {'query': {'Page': {'matchers': [{'match': 'type'}]}}}",
                        "/request/matchingRules/query/Page: the request has nothing of this name"),
                argumentSet(
                        "any path",
                        "'matchingRules': {'path': {'matchers': [{'match': 'type'}]}}",
                        "/request/matchingRules/path: the rule 'type' would accept any path"),
                argumentSet(
                        "two values",
                        "'headers': {'X-Token': ['a', 'b']}",
                        "/request/headers/X-Token: exactly one text is required here"),
                argumentSet(
                        "header twice",
                        "'headers': {'X-Token': ['a'], 'x-token': ['b']}",
                        "/request/headers/x-token: the name is given twice"));
    }

    private static String body(String type, String content, String path, String rule) {
        return "'body': {'contentType': '" + type + "', 'content': " + content + "}, 'matchingRules': {'body': {'"
                + path + "': {'matchers': [{" + rule + "}]}}}";
    }

    @ParameterizedTest
    @MethodSource("refused")
    void requestThatHasNoExactCounterpartIsRefused(String request, String problem) {
        Interaction interaction = only(get("one", "/a", request, NO_BODY));

        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> RequestTranslation.of(interaction))
                .withMessage("test-shop.json, interaction 1 'one': at " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3.0.0 | 'matchingRules': {'path': {'matchers': [{'match': 'regex', 'regex': '/[a-z]'}]}, 'query': {'q': {'matchers': [{'match': 'type'}]}}, 'header': {'X-A': {'matchers': [{'match': 'type'}]}}, 'body': {'$.n': {'matchers': [{'match': 'integer'}]}}}",
                "2.0.0 | 'matchingRules': {'$.path': {'regex': '/[a-z]'}, '$.query.q': {'match': 'type'}, '$.headers.X-A': {'match': 'type'}, '$.body.n': {'match': 'integer'}}",
            })
    void contractOfAnOlderSpecificationIsTranslated(String version, String rules) {
        Interaction interaction = ContractReader.read("test-shop.json", json("""
                {'consumer': {'name': 'test'}, 'provider': {'name': 'shop'},
                 'interactions': [{'description': 'one', 'request': {'method': 'post', 'path': '/a', 'query': 'q=x+y',
                                   'headers': {'X-A': '1'}, 'body': {'n': 1}, %s},
                                   'response': {'status': 200, 'headers': {'X-B': '2'}, 'body': [1]}}],
                 'metadata': {'pactSpecification': {'version': '%s'}}}""".formatted(rules, version)))
                .interactions()
                .get(0);

        assertThat(RequestTranslation.of(interaction).toJson())
                .hasToString(
                        json(
                                "{'method':'POST','urlPattern':'(?:/[a-z])\\\\?[^&]*','queryParameters':{'q':{'matches':'.+'}},"
                                        + "'headers':{'Content-Type':{'or':[{'absent':true},{'matches':'(?i)application/json\\\\s*(?:;.*)?'}]},"
                                        + "'X-A':{'matches':'.+'}},'bodyPatterns':[{'matchesJsonSchema':{'type':'object',"
                                        + "'properties':{'n':{'type':'integer'}},'required':['n'],'additionalProperties':false},'schemaVersion':'V4'}]}"));
        assertThat(ResponseTranslation.of(interaction))
                .hasToString(
                        json("{'status':200,'headers':{'X-B':'2','Content-Type':'application/json'},'jsonBody':[1]}"));
    }

    private static Interaction only(String interaction) {
        return contract(interaction).interactions().get(0);
    }
}
