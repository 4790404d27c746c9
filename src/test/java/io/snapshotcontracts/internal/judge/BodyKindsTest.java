package io.snapshotcontracts.internal.judge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractReader;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.testsupport.PactText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of all media types: what holds, and what is found in which words. */
class BodyKindsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=b";

    @ParameterizedTest(name = "{0}: {1} and {3}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                // type → example → rules → answer → path of the finding
                "text/plain           → a b            → ``                                              → a b              → ``",
                "text/plain           → a b            → ``                                              → a c              → $",
                "text/plain           → a b            → `\"$\": \"type\"`                               → anything         → ``",
                "text/plain           → abc 1          → `\"$\": \"regex\", \"regex\": \"^\\\\w+ \\\\d+$\"` → xyz           → $",
                "text/html            → <p>            → `\"$\": \"include\", \"value\": \"<h1>\"`       → <h1>x</h1>       → ``",
                "application/x-ndjson → `{\"a\":1}`    → ``                                              → `{\"a\":1}`      → ``",
                "application/x-ndjson → `{\"a\":1}`    → ``                                              → `{\"a\": 1}`     → $",
                "application/pdf      → %PDF-1.4       → `\"$\": \"contentType\", \"value\": \"application/pdf\"` → %PDF-1.7 → ``",
                "application/pdf      → %PDF-1.4       → `\"$\": \"contentType\", \"value\": \"application/pdf\"` → GIF89a   → $",
                "FORM                 → a=1&b=x+y      → ``                                              → b=x%20y&a=1&c=2  → ``",
                "FORM                 → a=1&b=x        → ``                                              → a=1&b=y          → $.b",
                "FORM                 → a=1            → ``                                              → a=1&a=2          → $.a",
                "FORM                 → a=1            → ``                                              → b=1              → $.a",
                "FORM                 → a=1&a=2        → ``                                              → a=1              → $.a",
                "FORM                 → a=1            → ``                                              → a=1&a=1          → $.a",
                "FORM                 → a=1&a=2        → ``                                              → a=2&a=1          → $.a",
                "FORM                 → a&b=1          → ``                                              → a=&&b=1          → ``",
                "FORM                 → a              → ``                                              → a=1              → $.a",
                "FORM                 → a=1&a=2        → `\"$.a\": \"regex\", \"regex\": \"\\\\d+\"`     → a=7              → ``",
                "FORM                 → a=1            → `\"$.a\": \"regex\", \"regex\": \"\\\\d+\"`     → a=7&a=8          → ``",
                "FORM                 → a=1            → `\"$.a\": \"regex\", \"regex\": \"\\\\d+\"`     → a=7&a=x          → $.a",
                "application/xml      → <o><n>a</n></o> → ``                                             → <o> <n>a</n></o> → ``",
                "application/xml      → <o><n>a</n></o> → ``                                             → <o><n>b</n></o>  → $.o.n.#text",
                "application/xml      → <o><n>a</n></o> → `\"$.o.n['#text']\": \"regex\", \"regex\": \"[a-z]\"` → <o><n>z</n></o> → ``",
                "text/xml             → <o i=\"1\"/>   → ``                                              → <o i=\"2\"/>     → $.o.@i",
                "application/hal+json → `{\"a\":1}`    → ``                                              → `{\"a\": 1}`     → ``",
                "application/hal+json → `{\"a\":1}`    → ``                                              → `{\"a\":`        → $",
                "application/json     → `{\"t\":\"2024-01-01\"}` → `\"$.t\": \"date\"`                   → `{\"t\":\"2024-02-30\"}` → $.t",
                "application/json     → `{\"t\":\"2024-01-01\"}` → `\"$.t\": \"date\"`                   → `{\"t\":\"2024-02-29\"}` → ``",
                "application/json     → `{\"t\":\"2024-01-01\"}` → `\"$.t\": \"date\"`                   → `{\"t\":null}`   → $.t",
                "application/json     → `{\"t\":\"2024-01-01\"}` → `\"$.t\": \"date\"`                   → `{\"t\":[]}`     → $.t",
                "application/json     → `{\"t\":\"2024-01-01\"}` → `\"$.t\": \"date\"`                   → `{\"t\":[\"2024-01-01\"]}` → $.t",
                "application/json     → `{\"t\":\"2024-01-01\"}` → `\"$.t\": \"date\"`                   → `{\"t\":{\"x\":\"2024-01-01\"}}` → $.t",
                "application/json     → `{\"n\":1.5}`  → `\"$.n\": \"decimal\"`                           → `{\"n\":0}`      → $.n",
                "application/json     → `{\"n\":1.5}`  → `\"$.n\": \"decimal\"`                           → `{\"n\":[1.5]}`  → $.n",
                "application/json     → `{\"n\":\"a\"}`  → `\"$.n\": \"notEmpty\"`                          → `{\"n\":7}`      → ``",
                "application/json     → `{\"n\":\"a\"}`  → `\"$.n\": \"notEmpty\"`                          → `{\"n\":[7]}`    → ``",
                "application/json     → `{\"n\":\"a\"}`  → `\"$.n\": \"notEmpty\"`                          → `{\"n\":[]}`     → $.n",
                "application/json     → `{\"n\":\"a\"}`  → `\"$.n\": \"notEmpty\"`                          → `{\"n\":\"\"}`   → $.n",
                "application/xml      → <o><n>1</n></o> → `\"$.o.n['#text']\": \"integer\"`             → <o><n>-2</n></o> → ``",
                "application/xml      → <o><n>1</n></o> → `\"$.o.n['#text']\": \"integer\"`             → <o><n>2.5</n></o> → $.o.n.#text",
                "application/xml      → <o n=\"1.2.3\"/> → `\"$.o['@n']\": \"semver\"`                  → <o n=\"1.2.4\"/> → ``",
                "application/xml      → <o n=\"1.2.3\"/> → `\"$.o['@n']\": \"notEmpty\"`                → <o n=\"\"/>      → $.o.@n",
                "application/json     → `{\"n\":1.5}`  → `\"$.n\": \"number\"`                            → `{\"n\":1e21}`   → ``",
                "application/json     → `{\"n\":1.5}`  → `\"$.n\": \"decimal\"`                           → `{\"n\":1.5e3}`  → ``",
                "application/json     → `{\"n\":1}`    → `\"$.n\": \"integer\"`                           → `{\"n\":1.5}`    → $.n",
                "application/json     → `{\"n\":[1]}`  → ``                                              → `{\"n\":[1,2]}`  → $.n",
                "application/json     → `{\"n\":[1]}`  → `\"$.n\": \"type\", \"max\": 1`                 → `{\"n\":[1,2]}`  → $.n",
                "application/json     → `{\"n\":[1,2]}` → `\"$.n\": \"ignore-order\"`                    → `{\"n\":[2,1]}`  → ``",
                "application/json     → `{\"n\":1}`    → ``                                              → `{\"m\":1}`      → $.n",
                "application/json     → `{\"n\":{\"k\":1}}` → `\"$.n\": \"values\"`                      → `{\"n\":{\"z\":1}}` → ``",
            })
    void bodyIsComparedAsItsTypeAsks(String type, String example, String rules, String answer, String path) {
        String media = type.replace("FORM", FORM);

        List<Finding> findings = findings(media, example, rules(rules), media, answer.getBytes(UTF_8));

        if (path.isEmpty()) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).extracting(Finding::path).containsOnly(path);
            assertThat(findings).allSatisfy(finding -> assertThat(finding.toString())
                    .doesNotContain("Mismatch", "kotlin", "java.lang", "[B@", "Value does not match", "au.com"));
        }
    }

    @Test
    void fieldThatAFormLacksIsMissing() {
        assertThat(findings(FORM, "a=1&a=2&b=x", "", FORM, "b=x".getBytes(UTF_8)))
                .extracting(Finding::path, Finding::expected, Finding::actual, Finding::message)
                .containsExactly(tuple("$.a", "1, 2", "absent", "the field $.a is missing"));
    }

    @Test
    void valueInPlaceOfAnObjectIsToldWithTheWholeObject() {
        assertThat(findings(
                        "application/json",
                        "{\"o\":{\"a\":1,\"b\":[\"x\"]}}",
                        "",
                        "application/json",
                        "{\"o\":[5]}".getBytes(UTF_8)))
                .extracting(Finding::path, Finding::expected, Finding::actual)
                .containsExactly(tuple("$.o", "{\"a\":1,\"b\":[\"x\"]}", "[5]"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/hal+json, true",
        "application/json, text/x.xml, false",
        "application/xml,  application/json, false",
        "application/soap+xml, application/xml, true",
        "text/plain,       application/x.csv, true",
    })
    void mediaTypeWithARuleMayBeAnotherOfItsKind(String type, String actual, boolean holds) {
        String body = type.endsWith("json") ? "{}" : "<o/>";
        String rules = ", \"matchingRules\": {\"header\": {\"Content-Type\":"
                + " {\"matchers\": [{\"match\": \"regex\", \"regex\": \".*/.*\"}]}}}";

        assertThat(findings(type, body, rules, actual, body.getBytes(UTF_8)))
                .extracting(Finding::path)
                .isEqualTo(holds ? List.of() : List.of("header:Content-Type"));
        assertThat(findings(type, body, rules, actual, "{\"other".getBytes(UTF_8)))
                .extracting(Finding::path)
                .containsExactly(holds ? "$" : "header:Content-Type");
        assertThat(findings(type, body, "", actual, body.getBytes(UTF_8)))
                .extracting(Finding::path)
                .containsExactly("header:Content-Type");
    }

    @Test
    void ruleIsNamedAsTheContractWritesIt() {
        assertThat(findings(
                        "text/plain",
                        "abc 1",
                        rules("\"$\": \"regex\", \"regex\": \"^\\\\w+ \\\\d+$\""),
                        "text/plain",
                        "x".getBytes(UTF_8)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path()).isEqualTo("$");
                    assertThat(finding.rule()).isEqualTo("regex ^\\w+ \\d+$ (a.json, interaction 1)");
                    assertThat(finding.message()).isEqualTo("$ breaks the rule regex ^\\w+ \\d+$");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void bodyThatIsExpectedToBeNoneIsNone(String body) {
        Contract contract = ContractReader.read("a.json", PactText.of("3.0.0", "{}", "{\"body\": " + body + "}", ""));

        assertThat(judged(contract, "application/json", new byte[0])).isEmpty();
        assertThat(judged(contract, "application/json", "{\"a\": 1}".getBytes(UTF_8)))
                .singleElement()
                .isEqualTo(new Finding(
                        io.snapshotcontracts.result.Lens.CONSUMER,
                        "$",
                        "no body (a.json, interaction 1)",
                        "no body",
                        "8 bytes",
                        "the answer has a body, where none is expected"));
    }

    @ParameterizedTest
    @CsvSource({
        "3.0.0, '{\"body\": \"AAEC\", HEADERS}', true",
        "2.0.0, '{\"body\": \"AAEC\", HEADERS}', true",
        "4.0, '{\"body\": {\"content\": \"AAEC\", \"encoded\": \"base64\"}, HEADERS}', false",
    })
    void base64OfVersionsWithoutAnEncodingMeansItsBytesOrItself(String version, String response, boolean itself) {
        String headers = "\"headers\": {\"Content-Type\": \"application/octet-stream\"}";
        Contract contract =
                ContractReader.read("a.json", PactText.of(version, "{}", response.replace("HEADERS", headers), ""));

        assertThat(judged(contract, "application/octet-stream", new byte[] {0, 1, 2}))
                .isEmpty();
        assertThat(judged(contract, "application/octet-stream", "AAEC".getBytes(UTF_8))
                        .isEmpty())
                .isEqualTo(itself);
        assertThat(judged(contract, "application/octet-stream", new byte[] {0, 1, 3}))
                .extracting(Finding::path)
                .containsExactly("$");
    }

    @Test
    void textIsComparedAndNotItsBytes() {
        assertThat(findings(
                        "text/plain; charset=ISO-8859-1", "é", "", "text/plain; charset=UTF-8", "é".getBytes(UTF_8)))
                .isEmpty();
        assertThat(findings("text/plain", "é", "", "text/plain; charset=latin1", "é".getBytes(ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void otherMediaTypeIsTheOnlyFinding() {
        assertThat(findings("application/json", "{}", "", "text/html", "<p>".getBytes(UTF_8)))
                .extracting(Finding::path, Finding::expected, Finding::actual)
                .containsExactly(tuple("header:Content-Type", "application/json", "text/html"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`--b|D; name=\"f\"||foo|--b--|`                                  → ``",
                "`preamble|--b|D; name=f||foo|--b--`                              → ``",
                "`--b|D; name=\"f\"||bar|--b--|`                                  → $.f",
                "`--b|D; name=\"g\"||foo|--b--|`                                  → $.f['Content-Disposition']",
                "`--b|D; name=\"f\"||foo|--b|D; name=\"g\"||x|--b--|`             → $",
                "`--b|D; name=\"f\"||foo|`                                        → $",
                "`--b--`                                                          → $",
                "`foo`                                                            → $",
                "``                                                               → $",
            })
    void partsAreComparedOneByOne(String answer, String path) {
        List<Finding> findings = findings(
                PARTS,
                "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\nfoo\r\n--b--\r\n",
                "",
                PARTS,
                answer.replace("|", "\r\n")
                        .replace("D;", "Content-Disposition: form-data;")
                        .getBytes(UTF_8));

        assertThat(findings).extracting(Finding::path).isEqualTo(path.isEmpty() ? List.of() : List.of(path));
    }

    @Test
    void jsonInAPartIsJudgedByTheRulesBelowItsName() {
        String part =
                "--b\r\nContent-Disposition: form-data; name=\"j\"\r\nContent-Type: application/json\r\n\r\n%s\r\n--b--";
        String rules = rules("\"$.j.n\": \"integer\"");

        assertThat(findings(
                        PARTS,
                        part.formatted("{\"n\":1}"),
                        rules,
                        PARTS,
                        part.formatted("{\"n\": 2}").getBytes(UTF_8)))
                .isEmpty();
        assertThat(findings(
                        PARTS,
                        part.formatted("{\"n\":1}"),
                        rules,
                        PARTS,
                        part.formatted("{\"n\": \"x\"}").getBytes(UTF_8)))
                .extracting(Finding::path)
                .containsExactly("$.j.n");
        assertThat(findings(
                        PARTS,
                        part.formatted("{\"n\":1}"),
                        rules,
                        PARTS,
                        part.formatted("{").getBytes(UTF_8)))
                .extracting(Finding::path)
                .containsExactly("$.j");
    }

    // "$.a": "regex", "regex": "x"  →  the rules of the body
    private static String rules(String rule) {
        if (rule.isEmpty()) {
            return "";
        }
        String[] sides = rule.split(": ", 2);
        return ", \"matchingRules\": {\"body\": {" + sides[0] + ": {\"matchers\": [{\"match\": " + sides[1] + "}]}}}";
    }

    private static List<Finding> findings(String type, String example, String rules, String actualType, byte[] actual) {
        boolean json = type.contains("json") && !type.contains("nd");
        String content = json ? example : TextNode.valueOf(example).toString();
        return judged(
                ContractReader.read(
                        "a.json",
                        PactText.answering("{\"body\": {\"content\": " + content + ", \"contentType\": "
                                + TextNode.valueOf(type) + "}" + rules + "}")),
                actualType,
                actual);
    }

    private static List<Finding> judged(Contract contract, String type, byte[] body) {
        return Judge.findingsOfTheConsumer(
                contract,
                contract.interactions().get(0),
                new HttpResponse(200, new Headers(List.of(new Header("Content-Type", type))), Body.of(body)));
    }
}
