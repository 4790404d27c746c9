package io.snapshotcontracts.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where references lead, and where they may not. */
class ReferencesTest {

    @TempDir
    private Path root;

    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        folder = Files.createDirectories(root.resolve("documentation"));
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(root.resolve("secret.yaml"), "here: the secret");
        Files.writeString(folder.resolve("models.yml"), "Foo: {here: models, next: {$ref: 'parts/deep.json#/Bar'}}");
        Files.writeString(folder.resolve("a b+c%.yaml"), "Foo: {here: odd name}");
        Files.writeString(folder.resolve("parts/deep.json"), "{\"Bar\": {\"$ref\": \"../models.yml#/Foo\"}}");
        Files.writeString(folder.resolve("broken.yaml"), "a: [");
        Files.createSymbolicLink(folder.resolve("link.yaml"), root.resolve("secret.yaml"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#/things/plain | plain",
                "#/things/a~1b~0c | slash and tilde",
                "#/things/Outer+Inner | plus",
                "#/things/Outer%2BInner | plus",
                "#/things/50% | percent",
                "#/things/50%25 | percent",
                "#/things/%C3%A9t%C3%A9 | accents",
                "#/things/été | accents",
                "#/things/list/1 | second",
                "#/things/chain | plain",
                "#/things/chain/inside | inside",
                "#marked | anchor",
                "urn:embedded | by its id",
                "models.yml#/Foo | models",
                "./models.yml#/Foo | models",
                "models.yml#/Foo/next | models",
                "parts/../models.yml#/Foo | models",
                "parts/deep.json#/Bar | models",
                "a%20b+c%25.yaml#/Foo | odd name",
                "shop.openapi.yaml#/things/plain | plain",
            })
    void referenceLeadsWhereItSays(String reference, String here) throws IOException {
        OpenApiNode found = reference(reference).resolved();

        assertThat(found.json().isTextual() ? found.json() : found.json().path("here"))
                .hasToString("\"" + here + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#/things/nothing | leads to nothing",
                "#nowhere | leads to nothing",
                "models.yml#/Nothing | leads to nothing",
                "missing.yaml#/Foo | there is no such file",
                "broken.yaml#/Foo | neither JSON nor YAML",
                "../secret.yaml#/here | leads out of the folder",
                "parts/../../secret.yaml | leads out of the folder",
                "%2e%2e/secret.yaml | leads out of the folder",
                "/etc/hostname | leads out of the folder",
                "parts\\\\deep.json | leads out of the folder",
                "%00 | leads out of the folder",
                "a%00 | leads out of the folder",
                "link.yaml | nothing outside the folder is read",
                "file:///etc/hostname | network address",
                "https://example.com/a.yaml#/Foo | network address",
                "//example.com/a.yaml | network address",
                "#/things/circle | leads in a circle",
            })
    void referenceToNowhereNamesItsPlace(String reference, String message) {
        assertThatThrownBy(() -> reference(reference).resolved())
                .isInstanceOf(UnusableDocumentException.class)
                .hasMessageStartingWith("shop.openapi.yaml: at /")
                .hasMessageContaining(message);
    }

    @Test
    void textWithoutFolderReadsNoFile() {
        OpenApiDocument document =
                OpenApiDocument.read("a.yaml", "{openapi: 3.1.0, paths: {}, x: {$ref: 'models.yml'}}");

        assertThatThrownBy(() -> document.root().member("x").resolved())
                .hasMessageContaining("other files are not read here");
    }

    @Test
    void chainOfNinetyNineReferencesIsFollowed() {
        StringBuilder text = new StringBuilder("openapi: 3.1.0\npaths: {}\nx100: end\n");
        for (int i = 0; i < 100; i++) {
            text.append("x%s: {$ref: '#/x%s'}\n".formatted(i, i + 1));
        }
        OpenApiNode root = OpenApiDocument.read("a.yaml", text.toString()).root();

        assertThat(root.member("x1").resolved().json().asText()).isEqualTo("end");
        assertThatThrownBy(() -> root.member("x0").resolved())
                .hasMessage("a.yaml: at /x0: the reference leads in a circle");
    }

    private OpenApiNode reference(String reference) throws IOException {
        Path file = folder.resolve("shop.openapi.yaml");
        Files.writeString(file, """
                openapi: 3.1.0
                paths: {}
                things:
                  plain: {here: plain}
                  a/b~c: {here: slash and tilde}
                  Outer+Inner: {here: plus}
                  50%%: {here: percent}
                  été: {here: accents}
                  list: [{here: first}, {here: second}]
                  chain: {$ref: '#/things/link'}
                  link: {$ref: '#/things/target'}
                  target: {here: plain, inside: inside}
                  named: {$anchor: marked, here: anchor}
                  embedded: {$id: 'urn:embedded', here: by its id}
                  circle: {$ref: '#/things/back'}
                  back: {$ref: '#/things/circle'}
                x: {$ref: "%s"}
                """.formatted(reference));
        return OpenApiDocument.read(file).root().member("x");
    }
}
