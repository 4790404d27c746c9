package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matching rules in the spellings of all versions, as they are read into one form. */
class RulesReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "{} → {}",
                // Pact 2
                "{'$.body.a[0]': {'match': 'type'}}                   → {body $.a[0]=type}",
                "{'$.body': {'match': 'type', 'min': 1}}              → {body $=type 1}",
                "{'$.header.X-A': {'match': 'type'}}                  → {header x-a=type}",
                "{'$.headers.X-A': {'regex': 'a+'}}                   → {header x-a=regex a+}",
                "{'$.headers': {'match': 'type'}}                     → {}",
                "{'$.query.A[0]': {'match': 'type'}}                  → {query A=type}",
                "{'$.query': {'match': 'type'}}                       → {}",
                "{'$.path': {'match': 'regex', 'regex': '/a+'}}       → {path=regex /a+}",
                "{'$.status': {'match': 'integer'}}                   → {status=integer}",
                "{'$': {'match': 'type'}}                             → {}",
                "{'$.colour': {'match': 'type'}}                      → {other=[$.colour]}",
                "{'$.body.a': {'min': 2}}                             → {body $.a=type 2}",
                "{'$.body.a': {'max': 2}}                             → {body $.a=type 2}",
                "{'$.body.a': {'date': 'yyyy'}}                       → {body $.a=date yyyy}",
                "{'$.body.a': {'time': 'HH'}}                         → {body $.a=time HH}",
                "{'$.body.a': {'timestamp': 'yyyy'}}                  → {body $.a=datetime yyyy}",
                // Pact 3 and 4
                "{'body': {'$.a': {'matchers': [{'match': 'type'}, {'match': 'regex', 'regex': 'b'}]}}}"
                        + " → {body $.a=type and regex b}",
                "{'body': {'$.a': {'combine': 'or', 'matchers': [{'match': 'null'}, {'match': 'type'}]}}}"
                        + " → {body $.a=null or type}",
                "{'body': {'$.a': {'match': 'type'}}}                 → {body $.a=type}",
                "{'header': {'X-A': {'match': 'type'}}}               → {header x-a=type}",
                "{'headers': {'$.X-A[0]': {'match': 'type'}}}         → {header x-a=type}",
                "{'header': {'X-A[*]': {'match': 'type'}}}            → {header x-a=type}",
                "{'query': {'a[b][12]': {'match': 'type'}}}           → {query a[b]=type}",
                "{'query': {'a[*]': {'match': 'type'}}}               → {query a=type}",
                "{'query': {'[*]': {'match': 'type'}}}                → {query [*]=type}",
                "{'query': {'$.a[0]': {'match': 'type'}}}             → {query a=type}",
                "{'query': {'$': {'match': 'type'}}}                  → {query $=type}",
                "{'path': {'matchers': [{'match': 'type'}]}}          → {path=type}",
                "{'path': {'': {'matchers': [{'match': 'type'}]}}}    → {path=type}",
                "{'path': {}}                                         → {}",
                "{'status': {'$': {'matchers': [{'match': 'type'}]}}} → {status=type}",
                "{'metadata': {'a': {'match': 'type'}}, 'method': {}} → {other=[metadata]}",
            })
    void ruleIsReadInAnySpelling(String rules, String read) {
        assertThat(words(read(rules))).hasToString(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "{'body': {'$.a': 1}}                          → /body/$.a: an object with rules is required here",
                "{'body': {'$.a': {'matchers': []}}}           → /body/$.a/matchers: a list of rules is required here",
                "{'body': {'$.a': {'matchers': {}}}}           → /body/$.a/matchers: a list of rules is required here",
                "{'body': {'$..a': {'match': 'type'}}}         → /body/$..a: the path '$..a' cannot be read from '..a' on",
                "{'body': {'$.a/b~': {}}}                      → /body/$.a~1b~0: the rule has no 'match'",
                "{'$.body.a': {}}                              → /$.body.a: the rule has no 'match'",
                "{'query': {'$.': {}}}                         → /query/$.: the path '$.' cannot be read from '.' on",
                "{'body': {'$.a': {'match': 'contentType'}}}   → /body/$.a: the rule has no 'value'",
                "{'body': {'$.a': {'match': 'include', 'value': null}}} → /body/$.a: the rule has no 'value'",
                "{'body': {'$.a': {'match': 'include', 'value': []}}}   → /body/$.a: the rule has no 'value'",
                "{'body': {'$.a': {'match': 'type', 'max': -1}}} → /body/$.a: the rule's 'max' is not a number from 0 on",
                "{'status': {'matchers': [{'match': 'statusCode', 'status': 'teapot'}]}}"
                        + " → /status/matchers/0: the rule's 'status' is neither a class of codes nor a list of them",
                "{'body': {'$.a': {'match': 'eachKey', 'rules': [{'match': 'regex', 'regex': 'a'}, {'match': 'x'}]}}}"
                        + " → /body/$.a/rules/1: no Pact specification has a rule 'x'",
                "{'body': {'$.a': {'match': 'arrayContains', 'variants': [{}, {'rules': {'$.b': {'match': 'x'}}}]}}}"
                        + " → /body/$.a/variants/1/rules/$.b: no Pact specification has a rule 'x'",
            })
    void ruleThatCannotBeReadIsRefusedWithItsPlace(String rules, String message) {
        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> read(rules))
                .withMessage("a.json: at /rules" + message);
    }

    @Test
    void nameWithAnApostropheIsRefused() {
        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> read("{'body': {'$[\\\"it\u0001s\\\"]': {'match': 'type'}}}"))
                .withMessageEndingWith("a rule cannot be applied to a name that holds an apostrophe");
    }

    @ParameterizedTest
    @CsvSource({"0, type", "0.5, type", "null, type", "2, type"})
    void limitIsANumberFromZeroOn(String min, String name) {
        assertThat(read("{'body': {'$.a': {'match': 'type', 'min': " + min + "}}}")
                        .body()
                        .values())
                .singleElement()
                .satisfies(group -> assertThat(group.has(name)).isTrue())
                .satisfies(group -> assertThat(group.has("regex")).isFalse());
    }

    @Test
    void variantsOfAListHaveRulesOfTheirOwn() {
        Rule rule = read("{'body': {'$.a': {'match': 'arrayContains', 'variants': [{'rules': {'': {'match': 'type'}}},"
                        + " {'index': 7, 'rules': {'$.b': {'match': 'regex', 'regex': 'b'}}}]}}}")
                .body()
                .get(RulePath.parse("$.a"))
                .rules()
                .get(0);

        assertThat(rule.variants()).extracting(Rule.Variant::index).containsExactly(0, 7);
        assertThat(rule.variants().get(0).rules()).containsOnlyKeys(RulePath.parse("$"));
        assertThat(rule.variants().get(1).rules()).containsOnlyKeys(RulePath.parse("$.b"));
        assertThat(rule.nested()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"eachKey, 1", "eachValue, 1", "type, 0", "regex, 0"})
    void rulesWithinARuleAreThoseOfKeysAndValues(String name, int nested) {
        Rules read = read("{'header': {'X-A': {'match': '" + name
                + "', 'regex': 'a', 'rules': [{'match': 'regex', 'regex': 'b'}],"
                + " 'variants': [{'rules': {'$': {'match': 'regex', 'regex': 'c'}}}]}}}");

        assertThat(read.ofHeader("x-A").orElseThrow().rules().get(0).nested()).hasSize(nested);
        assertThat(read.ofHeader("X-B")).isEmpty();
    }

    @Test
    void expressionsAreThoseOfAllRules() {
        Rules read = read("{'header': {'X-A': {'match': 'regex', 'regex': 'a'}}, 'body': {'$.a': {'match': 'eachKey',"
                + " 'rules': [{'match': 'regex', 'regex': 'b'}]}, '$.b': {'match': 'arrayContains', 'variants':"
                + " [{'rules': {'$': {'match': 'regex', 'regex': 'c'}}}]}, '$.c': {'match': 'type'}}}");

        assertThat(read.patterns()).extracting(Object::toString).containsExactlyInAnyOrder("a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "date,     yyyy-MM-dd, 2024-01-02",
        "time,     HH:mm:ss,   10:11:12",
        "datetime, '',         2024-01-02T10:11:12Z",
        "datetime, '',         2024-01-02T10:11:12+01:00",
        "timestamp, '',        2024-01-02T10:11:12"
    })
    void timeWithoutAFormatHasPactsOwn(String name, String format, String taken) {
        for (String more : new String[] {"", ", 'format': ''", ", 'format': 7"}) {
            Rule rule = read("{'body': {'$.a': {'match': '" + name + "'" + more + "}}}").body().values().stream()
                    .map(group -> group.rules().get(0))
                    .findFirst()
                    .orElseThrow();

            assertThat(rule.format()).isNotNull();
            assertThat(rule.format().accepts(taken)).as(format).isTrue();
            assertThat(rule.format().accepts("2024")).isFalse();
        }
    }

    @Test
    void partOfABodyHasTheRulesBelowIt() {
        Rules part = read("{'header': {'X-A': {'match': 'type'}}, 'status': {'$': {'match': 'type'}}, 'body':"
                        + " {'$': {'match': 'null'}, '$.a': {'match': 'type'}, '$.a.b': {'match': 'integer'},"
                        + " '$.c': {'match': 'number'}}}")
                .below("a");

        assertThat(words(part)).hasToString("{body $=type, body $.b=integer}");
    }

    @Test
    void mostSpecificRuleIsInForceAndValuesReachNoFurther() {
        Rules rules = read("{'body': {'$.a': {'match': 'type'}, '$.a[*]': {'match': 'integer'}, '$.a[0]': {'match':"
                + " 'number'}, '$.b': {'match': 'values'}, '$.*': {'match': 'null'}, '$[*]': {'match': 'decimal'}}}");

        assertThat(best(rules, "a")).isEqualTo("type");
        assertThat(best(rules, "a/0")).isEqualTo("number");
        assertThat(best(rules, "a/1")).isEqualTo("integer");
        assertThat(best(rules, "a/x")).isEqualTo("type");
        assertThat(best(rules, "b")).isEqualTo("values");
        assertThat(best(rules, "b/c")).isEqualTo("null");
        assertThat(best(rules, "7")).as("the longer of two equals").isEqualTo("decimal");
        assertThat(rules.ofBody(List.of())).isEmpty();
    }

    private static String best(Rules rules, String place) {
        return rules.ofBody(List.of(place.split("/", -1))).orElseThrow().words();
    }

    private static Map<String, String> words(Rules rules) {
        Map<String, String> words = new TreeMap<>();
        if (rules.status() != null) {
            words.put("status", rules.status().words());
        }
        if (rules.path() != null) {
            words.put("path", rules.path().words());
        }
        rules.query().forEach((name, group) -> words.put("query " + name, group.words()));
        rules.headers().forEach((name, group) -> words.put("header " + name, group.words()));
        rules.body().forEach((path, group) -> words.put("body " + path.text(), group.words()));
        if (!rules.others().isEmpty()) {
            words.put("other", rules.others().toString());
        }
        return words;
    }

    private static Rules read(String rules) {
        try {
            String json = rules.replace('\'', '"').replace('\u0001', '\'');
            return RulesReader.read("a.json", "/rules", ContractReader.JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
