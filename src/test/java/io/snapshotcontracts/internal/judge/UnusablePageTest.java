package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.snapshotcontracts.internal.contract.ContractReader;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.testsupport.PactText;
import org.junit.jupiter.api.Test;

/** What cannot be used of a page costs the answers that it is about, and is named with its place. */
class UnusablePageTest {

    private static final String PROBLEM = "documentation/shop.openapi.yaml: at ";
    private static final Documentation PAGE = Documentation.read("shop", """
            openapi: 3.1.0
            paths:
              /a: { get: { responses: { "200": { $ref: '#/none' }, "404": {} } } }
              /b: { get: { responses: { "200": {} } } }
            """);

    @Test
    void interactionOfABrokenOperationIsRefusedBeforeItsRequestIsSent() {
        Judge judge = new Judge(PAGE);

        assertThatThrownBy(() -> judge.prepare(interaction("/a")))
                .isInstanceOf(InvalidContractException.class)
                .hasMessageStartingWith(PROBLEM);
        assertThatCode(() -> judge.prepare(interaction("/b"))).doesNotThrowAnyException();
        assertThatCode(() -> judge.prepare(interaction("/c"))).doesNotThrowAnyException();
    }

    @Test
    void problemOfAnOperationIsNamed() {
        DocumentationCheck check = new DocumentationCheck(PAGE);

        assertThat(check.problem(PAGE.operations().get(0))).get().asString().startsWith(PROBLEM);
        assertThat(check.problem(PAGE.operations().get(1))).isEmpty();
    }

    @Test
    void answerOfAnotherStatusIsJudgedAllTheSame() {
        Judge judge = new Judge(PAGE);

        assertThat(judge.findingsOfThePage(PAGE.operations().get(0), answer(404)))
                .isEmpty();
        assertThatThrownBy(() -> judge.findingsOfThePage(PAGE.operations().get(0), answer(200)))
                .isInstanceOf(NotJudgedException.class)
                .hasMessageStartingWith("the documentation cannot be used: " + PROBLEM);
    }

    private static HttpResponse answer(int status) {
        return new HttpResponse(status, Headers.NONE, Body.EMPTY);
    }

    private static Interaction interaction(String path) {
        return ContractReader.read(
                        "a.json",
                        PactText.of(
                                "4.0", "{\"method\": \"GET\", \"path\": \"" + path + "\"}", "{\"status\": 200}", ""))
                .interactions()
                .get(0);
    }
}
