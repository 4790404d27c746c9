package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentationFilesTest {

    private static final String PAGE = "{\"openapi\": \"3.1.0\", \"paths\": {}}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "shop.openapi.yaml, shop",
        "shop.openapi.yml, shop",
        "shop.openapi.json, shop",
        "My%20Shop%2Feu.openapi.yaml, My Shop/eu",
        "a.b.openapi.yml, a.b",
    })
    void providerIsTheFilesName(String file, String provider) throws IOException {
        Files.writeString(folder.resolve(file), PAGE);

        assertThat(Documentation.readFolder(folder))
                .extracting(Documentation::provider)
                .containsExactly(provider);
    }

    @Test
    void otherFilesAreLeftToReferences() throws IOException {
        Files.writeString(folder.resolve("models.yaml"), "no: document");

        assertThat(Documentation.readFolder(folder)).isEmpty();
    }

    @Test
    void twoFilesOfOneProviderAreRefused() throws IOException {
        Files.writeString(folder.resolve("shop.openapi.yaml"), PAGE);
        Files.writeString(folder.resolve("sho%70.openapi.json"), PAGE);

        assertThatThrownBy(() -> Documentation.readFolder(folder))
                .isInstanceOf(InvalidContractException.class)
                .hasMessageContaining("two files document the provider 'shop'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.yaml", "shop.json", "Shop.openapi.yaml", "shop.OpenAPI.yml"})
    void fileThatSeemsToBeTheProvidersAndIsNotReadIsRefused(String file) throws IOException {
        Files.writeString(folder.resolve(file), PAGE);

        assertThatThrownBy(() -> DocumentationFiles.checkNames(folder, List.of("shop")))
                .isInstanceOf(InvalidContractException.class)
                .hasMessage("documentation/" + file
                        + ": the documentation of 'shop' is read only from a file shop.openapi.yaml");
    }
}
