package io.snapshotcontracts.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {

    private final Variables variables =
            new Variables(Map.of("A", "one", "_b2", "two", "NESTED", "${A}", "DOLLARS", "$1\\", "EMPTY", ""));

    @ParameterizedTest
    @CsvSource({
        "plain,        plain",
        "${A},         one",
        "x${A}y${_b2}, xoney" + "two",
        "${NESTED},    ${A}",
        "${DOLLARS},   $1\\",
        "$${A},        ${A}",
        "$$${A},       $${A}",
        "$A $ $$,      $A $ $$",
        "a}{b,         a}{b",
    })
    void referencesAreReplacedOnce(String text, String expanded) {
        assertThat(variables.expand(text)).isEqualTo(expanded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${UNSET}", "x ${EMPTY}"})
    void aMissingValueIsNamed(String text) {
        String name = text.replaceAll("[^A-Z]", "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> variables.expand(text))
                .withMessage("the environment variable " + name + " is unset or empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "${}", "${A", "${A B}", "${1}", "${A:-default}"})
    void anythingElseAfterTheOpeningIsAMistake(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> variables.expand(text))
                .withMessage("after '${' come a variable's name and '}'; '$${' is a literal '${'");
    }

    @Test
    void nothingIsExpandedWhereThereIsNothing() {
        assertThat(variables.expand("")).isEmpty();
    }
}
