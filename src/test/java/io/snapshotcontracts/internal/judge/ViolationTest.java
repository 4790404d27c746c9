package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViolationTest {

    @ParameterizedTest
    @CsvSource({
        "/anyOf/1/type, /anyOf/1/type, true",
        "/anyOf/1/type, /anyOf/1, true",
        "/anyOf/10/type, /anyOf/1, false",
        "/anyOf/1, /anyOf/1/type, false",
    })
    void keywordIsBelowWhatLedToIt(String path, String prefix, boolean below) {
        Violation violation = new Violation(
                JsonPointer.empty(),
                OpenApiDocument.read("a.yaml", "{openapi: 3.1.0, paths: {}}").root(),
                "type",
                path);

        assertThat(violation.isBelow(prefix)).isEqualTo(below);
    }
}
