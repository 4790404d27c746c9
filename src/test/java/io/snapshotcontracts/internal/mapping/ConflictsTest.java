package io.snapshotcontracts.internal.mapping;

import static io.snapshotcontracts.internal.mapping.Fixture.NO_BODY;
import static io.snapshotcontracts.internal.mapping.Fixture.TOKEN;
import static io.snapshotcontracts.internal.mapping.Fixture.TWO_SCHEMES;
import static io.snapshotcontracts.internal.mapping.Fixture.contract;
import static io.snapshotcontracts.internal.mapping.Fixture.contractOf;
import static io.snapshotcontracts.internal.mapping.Fixture.get;
import static io.snapshotcontracts.internal.mapping.Fixture.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConflictsTest {

    private static final String LETTERS =
            "'matchingRules': {'path': {'matchers': [{'match': 'regex', 'regex': '/[a-z]'}]}}";

    @Test
    void twoStatesOfOneRequestAreRefusedWithBothNames() {
        Contract contract = contract(
                get("the list is full", "/v1/x/list", TOKEN, NO_BODY),
                get("unrelated", "/v1/y/list", TOKEN, NO_BODY),
                get("the list is empty", "/v1/x/list", TOKEN, NO_BODY));

        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> MappingGenerator.generate(List.of(contract), List.of()))
                .withMessage("test-shop.json, interaction 1 'the list is full' and test-shop.json, interaction 3"
                        + " 'the list is empty': a stub cannot tell their requests apart (GET /v1/x/list);"
                        + " give each its own identifier in the path");
    }

    @Test
    void twoProvidersThatShareAPathAreRefused() {
        List<Contract> contracts =
                List.of(contract(get("one", "/1", "", NO_BODY)), contractOf("library", get("two", "/1", "", NO_BODY)));

        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> MappingGenerator.generate(contracts, List.of()))
                .withMessageContaining("test-shop.json, interaction 1 'one'")
                .withMessageContaining("test-library.json, interaction 1 'two'");
    }

    @Test
    void descriptionsOfOneFileNameAreRefusedWithBothNames() {
        Contract contract = contract(get("a list", "/1", "", NO_BODY), get("A, LIST!", "/2", "", NO_BODY));

        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> MappingGenerator.generate(List.of(contract), List.of()))
                .withMessage("test-shop.json, interaction 1 'a list' and test-shop.json, interaction 2 'A, LIST!':"
                        + " both make the mapping file shop-a-list.json; describe them in different words");
    }

    @Test
    void requestsThatOnlyTheirWideningsConfuseAreRefused() {
        Contract contract = contract(
                get("accepted", "/1", "'headers': {'X-Token': ['good']}", NO_BODY),
                get("refused", "/1", "'headers': {'X-Token': ['bad']}", NO_BODY));

        assertThat(MappingGenerator.generate(List.of(contract), List.of())).hasSize(2);
        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> MappingGenerator.generate(List.of(contract), List.of(new Page(TWO_SCHEMES))))
                .withMessageContaining("cannot tell their requests apart");
    }

    static Stream<Arguments> overlapping() {
        return Stream.of(
                argumentSet("a header of one is free in the other", "", "'headers': {'X-Token': ['a']}"),
                argumentSet("different headers", "'headers': {'X-Token': ['a']}", "'headers': {'X-Other': ['a']}"),
                argumentSet(
                        "header names in other letters",
                        "'headers': {'X-Token': ['a']}",
                        "'headers': {'x-token': ['a']}"),
                argumentSet("an expression takes the value", "'headers': {'X-Token': ['example']}", TOKEN),
                argumentSet("two expressions", TOKEN, header("X-Token", "a", "{'match': 'regex', 'regex': 'a+'}")),
                argumentSet("path expression takes the path", LETTERS, ""),
                argumentSet("two path expressions", LETTERS, LETTERS));
    }

    @ParameterizedTest
    @MethodSource("overlapping")
    void requestsThatOneRequestSatisfiesAreRefused(String one, String other) {
        Contract contract = contract(get("one", "/a", one, NO_BODY), get("two", "/a", other, NO_BODY));

        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> MappingGenerator.generate(List.of(contract), List.of()))
                .withMessageContaining("cannot tell their requests apart");
    }

    static Stream<Arguments> apart() {
        return Stream.of(
                argumentSet("paths", get("one", "/a", "", NO_BODY), get("two", "/b", "", NO_BODY)),
                argumentSet(
                        "methods",
                        get("one", "/a", "", NO_BODY),
                        Fixture.interaction("two", "'method': 'DELETE', 'path': '/a'", NO_BODY, "")),
                argumentSet(
                        "header values",
                        get("one", "/a", "'headers': {'X-Token': ['a']}", NO_BODY),
                        get("two", "/a", "'headers': {'X-Token': ['b']}", NO_BODY)),
                argumentSet(
                        "header values under names in other letters",
                        get("one", "/a", "'headers': {'X-Token': ['a']}", NO_BODY),
                        get("two", "/a", "'headers': {'x-token': ['b']}", NO_BODY)),
                argumentSet(
                        "a value that the expression refuses",
                        get("one", "/a", "'headers': {'X-Token': ['a']}", NO_BODY),
                        get("two", "/a", header("X-Token", "b", "{'match': 'regex', 'regex': '[^a]'}"), NO_BODY)),
                argumentSet(
                        "query values",
                        get("one", "/a", "'query': {'page': ['1']}", NO_BODY),
                        get("two", "/a", "'query': {'page': ['2']}", NO_BODY)),
                argumentSet(
                        "a query and none",
                        get("one", "/a", "", NO_BODY),
                        get("two", "/a", "'query': {'page': ['1']}", NO_BODY)),
                argumentSet(
                        "a path that the expression refuses",
                        get("one", "/a", LETTERS, NO_BODY),
                        get("two", "/1", "", NO_BODY)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "different values         | {'a': 1}            |                  | {'a': 2}            |",
                "a member more            | {'a': 1}            |                  | {'a': 1, 'b': 1}    |",
                "a type and a value       | {'a': 1}            | '$.a': integer   | {'a': 'x'}          |",
                "two types                | {'a': 1}            | '$.a': integer   | {'a': 'x'}          | '$.a': type",
                "different nested values  | {'a': {'b': true}}  |                  | {'a': {'b': false}} |",
            })
    void bodiesThatNoBodySatisfiesBothOfAreTaken(String name, String one, String rules, String two, String others) {
        assertThat(MappingGenerator.generate(List.of(bodies(one, rules, two, others)), List.of()))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "equal bodies               | {'a': 1}  |                | {'a': 1}   |",
                "a type that has the value  | {'a': 1}  | '$.a': integer | {'a': 2}   |",
                "a number and an integer    | {'a': 1}  | '$.a': integer | {'a': 2.5} | '$.a': number",
                "two lists                  | ['a']     | '$': type      | [1]        | '$': type",
            })
    void bodiesThatOneBodySatisfiesAreRefused(String name, String one, String rules, String two, String others) {
        Contract contract = bodies(one, rules, two, others);

        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> MappingGenerator.generate(List.of(contract), List.of()))
                .withMessageContaining("cannot tell their requests apart");
    }

    private static Contract bodies(String one, String rules, String two, String others) {
        return contract(posting("one", one, rules), posting("two", two, others));
    }

    private static String posting(String name, String body, String rule) {
        String rules = rule == null
                ? ""
                : ", 'matchingRules': {'body': {" + rule.replaceFirst(": (.*)", ": {'matchers': [{'match': '$1'}]}")
                        + "}}";
        return Fixture.interaction(
                name,
                "'method': 'POST', 'path': '/a', 'body': {'contentType': 'application/json', 'content': " + body + "}"
                        + rules,
                NO_BODY,
                "");
    }

    @ParameterizedTest
    @MethodSource("apart")
    void requestsThatNoRequestSatisfiesBothOfAreTaken(String one, String two) {
        assertThat(MappingGenerator.generate(List.of(contract(one, two)), List.of()))
                .hasSize(2);
    }
}
