package io.snapshotcontracts.internal.init;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.drift.Comparison;
import io.snapshotcontracts.result.DriftResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code init} writes of a document is no change against that document. */
class InitThenDriftTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    static Stream<String> documents() throws IOException {
        Path fuzz = Path.of("src/test/resources/fuzz");
        Stream.Builder<String> documents = Stream.builder();
        for (String pair : List.of("drift/changes.json", "drift/versions.json")) {
            for (String side : List.of("documentation", "published")) {
                documents.add(JSON.readTree(Files.readString(fuzz.resolve(pair)))
                        .path(side)
                        .toPrettyString());
            }
        }
        for (String file : List.of("openapi-3.0.json", "openapi-3.1.json", "openapi.yaml")) {
            documents.add(Files.readString(fuzz.resolve("documentation").resolve(file), UTF_8));
        }
        for (String file : List.of("dws", "instavm")) {
            documents.add(Files.readString(Path.of("contracts/documentation/" + file + ".openapi.yaml"), UTF_8));
        }
        return documents.build();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nothingChangedInTheDocumentThatItWasMadeFrom(String document) throws IOException {
        assertNothingChanged(document);
    }

    @Test
    void whatIsBesideAReferenceIsKeptWhereTheReferenceIsReplaced() throws IOException {
        DriftResult result = assertNothingChanged("""
                openapi: 3.1.0
                info: {title: t, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a
                      responses:
                        '200':
                          content:
                            application/json:
                              schema:
                                $ref: '#/paths/~1b/get/responses/200/content/application~1json/schema'
                                description: shorter
                                maxLength: 3
                        '404': {$ref: '#/paths/~1b/get/responses/404', description: none}
                  /b:
                    get:
                      operationId: b
                      responses:
                        '200': {content: {application/json: {schema: {type: string, allOf: [{minLength: 1}]}}}}
                        '404': {headers: {X-Why: {schema: {type: integer}}}}
                """);

        assertThat(result.compared()).hasSize(2);
    }

    private DriftResult assertNothingChanged(String document) throws IOException {
        List<String> operations = Documentation.read("shop", document).operations().stream()
                .map(Operation::operationId)
                .toList();
        for (String operation : operations) {
            Path own = folder.resolve(Integer.toString(operations.indexOf(operation)));
            NewFolder.Written written = new NewFolder(own, "shop").write("source", document, List.of(operation));
            String excerpt = Files.readString(written.documentation(), UTF_8);

            assertThat(Comparison.of(excerpt, document).changes()).as(excerpt).isEmpty();
        }
        NewFolder.Written all = new NewFolder(folder.resolve("all"), "shop").write("source", document, operations);
        DriftResult result = Comparison.of(Files.readString(all.documentation(), UTF_8), document);
        assertThat(result.compared()).hasSameSizeAs(operations);
        assertThat(result.changes()).isEmpty();
        return result;
    }
}
