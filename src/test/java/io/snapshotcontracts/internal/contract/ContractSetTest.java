package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.snapshotcontracts.testsupport.PactText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a folder holds, and which folders are refused. */
class ContractSetTest {

    private static final String PAGE = """
            openapi: 3.1.0
            paths:
              /a: {get: {operationId: a, responses: {'200': {}, 4XX: {}, default: {}}}}
              /b~c/{d}: {get: {responses: {'201': {}}}}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
                inQuery: {type: apiKey, in: query, name: k}
                inCookie: {type: apiKey, in: cookie, name: k}
                bearer: {type: http, scheme: bearer}
            """;
    private static final String MESSAGES = """
            {"consumer": {"name": "c"}, "provider": {"name": "m"}, "messages": [{"description": "m"}]}""";

    @TempDir
    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectory(folder.resolve("documentation"));
        Files.createDirectory(folder.resolve("deviations"));
        Files.createDirectory(folder.resolve("stub"));
    }

    @Test
    void providersAreThoseOfInteractionsAndThoseOfPages() throws IOException {
        write("a.json", PactText.answering("{}"));
        write("m.json", MESSAGES);
        write("documentation/p.openapi.yaml", PAGE);
        write("documentation/shop.openapi.yaml", PAGE);

        ContractSet set = set();

        assertThat(set.providers()).containsExactly("p");
        assertThat(set.documentedProviders()).containsExactly("p", "shop");
        assertThat(set.documentation())
                .extracting(Documentation::file)
                .containsExactly("p.openapi.yaml", "shop.openapi.yaml");
        assertThat(set.contracts()).extracting(Contract::file).containsExactly("a.json", "m.json");
        assertThat(set.contractsOf("m")).extracting(Contract::file).containsExactly("m.json");
        assertThat(set.leftOut(Set.of("p"))).isEmpty();
        assertThat(set.leftOut(Set.of("m"))).containsExactly("m.json: m (message)");
        assertThat(set.requireInteractions()).isSameAs(set);
        assertThat(set.requireDocumentation()).isSameAs(set);
        assertThat(set.areProven()).isFalse();
        assertThat(ContractSet.bundled().areProven()).isTrue();
    }

    @Test
    void contractThatCannotBeUsedIsRefusedWhereItIsUsed() throws IOException {
        write("a.json", PactText.answering("{\"status\": 7}"));

        ContractSet set = set();

        assertRefused(
                set::contracts,
                "a.json: at /interactions/0/response/status: a status code from 100 to 599 is required here");
        assertRefused(
                () -> set.contractsOf("p"),
                "a.json: at /interactions/0/response/status: a status code from 100 to 599 is required here");
        assertThat(set.contractsOf("other")).isEmpty();
    }

    @Test
    void operationThatAnInteractionNamesHasToBeDocumented() throws IOException {
        write("a.json", PactText.of("4.0", "{\"path\": \"/a\"}", "{}", """
                , "comments": {"references": {"openapi": {"operationId": "aa"}}}"""));
        write("documentation/p.openapi.yaml", PAGE);
        ContractSet set = set();
        String message = "a.json, interaction 1: at /comments/references/openapi/operationId: "
                + "documentation/p.openapi.yaml has no operation 'aa'; did you mean 'a'?";

        assertRefused(() -> set.requireUsable(null), message);
        assertRefused(() -> set.requireUsable("p"), message);
        set.requireUsable("other");
    }

    @ParameterizedTest
    @CsvSource({"a, 200, true", "a, 201, false", "b, 200, false"})
    void interactionsAreAboutTheirOwnAnswers(String operation, int status, boolean areAbout) throws IOException {
        write("a.json", PactText.answering("{}"));
        write("documentation/p.openapi.yaml", PAGE);

        assertThat(set().areAbout("p", operation, status)).isEqualTo(areAbout);
        assertThat(set().areAbout("other", operation, status)).isFalse();
        assertThat(set().withContracts(List.of()).areAbout("p", operation, status))
                .isFalse();
    }

    @Test
    void filesOfAPartAreFoundByTheProvider() throws IOException {
        write("a.json", PactText.answering("{}"));
        write("stub/p.yaml", "b: c");
        write("stub/notes.txt", "n");

        ContractSet set = set();

        assertThat(ContractSet.Part.STUB.file("p")).isEqualTo("stub/p.yaml");
        assertThat(set.file(ContractSet.Part.STUB, "p")).contains("b: c");
        assertThat(set.file(ContractSet.Part.STUB, "other")).isEmpty();
        assertThat(set.file(ContractSet.Part.DEVIATIONS, "p")).isEmpty();
        assertThat(set.text("stub/notes.txt")).contains("n");
        assertThat(set.text("stub/none.txt")).isEmpty();
        assertThat(set.text("\0")).isEmpty();
    }

    @Test
    void twoFilesOfAPartAboutOneProviderAreRefused() throws IOException {
        write("a.json", PactText.answering("{}"));
        write("stub/p.yaml", "");
        write("stub/%70.yaml", "");

        assertRefused(
                this::set, folder.resolve("stub") + ": two files are about the provider 'p', %70.yaml and p.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "none                                  → FOLDER: the folder holds neither contracts (*.json) nor documentation (documentation/PROVIDER.openapi.yaml)",
                "a.json stub/q.yaml                    → stub/q.yaml: neither contracts nor documentation name a provider 'q', only: p; did you mean 'p'?",
                "documentation/p.openapi.yaml deviations/pp.yaml → deviations/pp.yaml: neither contracts nor documentation name a provider 'pp', only: p; did you mean 'p'?",
                "a.json documentation/q.openapi.yaml   → FOLDER: the contracts are with 'p', but the documentation is about 'q'; name its file after the contracts' provider",
                "a.json documentation/p.yaml           → documentation/p.yaml: the documentation of 'p' is read only from a file p.openapi.yaml",
                "a.json documentation/P.openapi.yml documentation/q.openapi.json → documentation/P.openapi.yml: the documentation of 'p' is read only from a file p.openapi.yaml",
            })
    void partsThatDoNotBelongTogetherAreRefused(String files, String message) throws IOException {
        for (String file : files.split(" ", -1)) {
            write(file, file.equals("a.json") ? PactText.answering("{}") : PAGE);
        }

        assertRefused(this::set, message.replace("FOLDER", folder.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "stub/q.yaml",
        "a.json documentation/p.openapi.yaml documentation/q.openapi.yaml stub/p.yaml stub/q.yaml",
        "a.json stub/p.yaml deviations/p.yaml",
        "documentation/q.openapi.yaml stub/q.yaml",
        "a.json documentation/models.yaml",
        "a.json documentation/p.openapi.yaml documentation/p.yaml",
        "a.json documentation/p.openapi.yml",
    })
    void partsThatBelongTogetherAreRead(String files) throws IOException {
        for (String file : files.split(" ", -1)) {
            write(file, file.equals("a.json") ? PactText.answering("{}") : PAGE);
        }

        assertThat(set().documentedProviders().contains("q")).isEqualTo(files.contains("q.openapi"));
        assertThat(FolderScan.of(folder).problems()).isEmpty();
    }

    @Test
    void runWithoutWhatItIsAboutIsRefused() throws IOException {
        write("documentation/p.openapi.yaml", PAGE);
        assertRefused(() -> set().requireInteractions(), folder + ": the folder holds no contract (*.json)");
        Files.delete(folder.resolve("documentation/p.openapi.yaml"));
        write("m.json", MESSAGES);

        assertRefused(() -> set().requireInteractions(), folder + ": no file of the folder holds an HTTP interaction");
        assertRefused(
                () -> set().requireDocumentation(),
                folder + ": the folder holds no documentation (documentation/PROVIDER.openapi.yaml)");
    }

    @Test
    void operationSaysWhichStatusesItsPageHas() throws IOException {
        write("documentation/p.openapi.yaml", PAGE);
        Documentation documentation = set().documentationOf("p");
        Documentation.Operation first = documentation.operation("a").orElseThrow();
        Documentation.Operation second =
                documentation.operation("get", "/b~c/1").orElseThrow();

        assertThat(first.statuses()).containsExactly(200);
        assertThat(first.documents(200)).isTrue();
        assertThat(first.documents(404)).isTrue();
        assertThat(first.documents(500)).isFalse();
        assertThat(first.covers(500)).isTrue();
        assertThat(first.covers(404)).isTrue();
        assertThat(second.covers(404)).isFalse();
        assertThat(second.covers(201)).isTrue();
        assertThat(second.operationId()).isEqualTo("GET /b~c/{d}");
        assertThat(second.pointerTo(201)).isEqualTo("/paths/~1b~0c~1{d}/get/responses/201");
        assertThat(documentation.operation("PUT", "/a")).isEmpty();
        assertThat(documentation.isThere()).isTrue();
        assertThat(set().documentationOf("q").isThere()).isFalse();
        assertThat(documentation.securitySchemes())
                .extracting(Documentation.SecurityScheme::header)
                .containsExactly("X-Key", "Cookie", "Authorization");
        assertThat(Documentation.fileNames("a/b\n%'z"))
                .containsExactly(
                        "a%2Fb%0A%25'z.openapi.yaml", "a%2Fb%0A%25'z.openapi.yml", "a%2Fb%0A%25'z.openapi.json");
        assertThat(Documentation.fileNames("a b\u001f")).contains("a b%1F.openapi.yml");
    }

    @Test
    void brokenFileIsReportedOnceAndHidesNothingElse() throws IOException {
        write("a.json", PactText.answering("{}"));
        write("b.json", "{");
        write("c.json", PactText.answering("{\"status\": 7}"));
        write("documentation/p.openapi.yaml", "openapi: 9");
        write("documentation/shop.openapi.yaml", PAGE);
        write("documentation/shop.openapi.json", PAGE);
        write("notes.txt", "");

        FolderScan scan = FolderScan.of(folder);

        assertThat(scan.contracts()).extracting(Contract::file).containsExactly("a.json", "c.json");
        assertThat(scan.contracts())
                .extracting(contract -> contract.interactions().size())
                .containsExactly(1, 0);
        assertThat(scan.documentation()).extracting(Documentation::provider).containsExactly("shop");
        assertThat(scan.problems())
                .extracting(Throwable::getMessage)
                .extracting(message -> message.replaceFirst("^([^:]*): .*$", "$1"))
                .containsExactly(
                        "b.json",
                        "c.json",
                        "documentation/p.openapi.yaml",
                        folder.resolve("documentation").toString());
    }

    @Test
    void scanRefusesWhatTheReadersRefuseAndReportsWhatBelongsNowhere() throws IOException {
        assertRefused(
                () -> FolderScan.of(folder.resolve("none")), folder.resolve("none") + ": there is no such folder");
        assertRefused(
                () -> FolderScan.of(folder),
                folder + ": the folder holds neither contracts (*.json) nor documentation"
                        + " (documentation/PROVIDER.openapi.yaml)");
        write("a.json", PactText.answering("{}"));
        write("documentation/p.yml", PAGE);
        String near = "documentation/p.yml: the documentation of 'p' is read only from a file p.openapi.yaml";

        assertThat(FolderScan.of(folder).problems())
                .extracting(Throwable::getMessage)
                .containsExactly(near);

        write("b.json", "{");

        assertThat(FolderScan.of(folder).problems())
                .extracting(Throwable::getMessage)
                .hasSize(2)
                .contains(near);
    }

    private ContractSet set() {
        return ContractSet.of(folder);
    }

    private void write(String file, String text) throws IOException {
        if (!file.equals("none")) {
            Files.writeString(folder.resolve(file), text);
        }
    }

    private static void assertRefused(ThrowingCallable use, String message) {
        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(use)
                .withMessage(message);
    }
}
