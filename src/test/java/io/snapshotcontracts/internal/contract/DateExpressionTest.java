package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateExpressionTest {

    /** A Wednesday. */
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2024-02-28T13:14:15.016Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = ',',
            quoteCharacter = '`',
            value = {
                "``,                          2024-02-28T13:14:15.016Z",
                "now,                         2024-02-28T13:14:15.016Z",
                "Today,                       2024-02-28T13:14:15.016Z",
                "yesterday,                   2024-02-27T13:14:15.016Z",
                "tomorrow,                    2024-02-29T13:14:15.016Z",
                "noon,                        2024-02-28T12:00Z",
                "midnight,                    2024-02-28T00:00Z",
                "today @ 3 o'clock,           2024-02-28T03:00Z",
                "today @ 12 o'clock am,       2024-02-28T00:00Z",
                "` tomorrow @ 12 o'clock pm `, 2024-02-29T12:00Z",
                "yesterday @ midnight,        2024-02-27T00:00Z",
                "+ 1 day,                     2024-02-29T13:14:15.016Z",
                "today - 2 months + 1 year,   2024-12-28T13:14:15.016Z",
                "+ 1 fortnight,               2024-03-13T13:14:15.016Z",
                "- 2 fortnights,              2024-01-31T13:14:15.016Z",
                "+1 hour-1 minute+ 2 seconds, 2024-02-28T14:13:17.016Z",
                "+ 984 milliseconds,          2024-02-28T13:14:16Z",
                "+ 1 week,                    2024-03-06T13:14:15.016Z",
                "next week,                   2024-03-06T13:14:15.016Z",
                "last month,                  2024-01-28T13:14:15.016Z",
                "next fortnight,              2024-03-13T13:14:15.016Z",
                "next wed,                    2024-03-06T13:14:15.016Z",
                "last wednesday,              2024-02-21T13:14:15.016Z",
                "next sun,                    2024-03-03T13:14:15.016Z",
                "last thurs,                  2024-02-22T13:14:15.016Z",
            })
    void expressionMovesTheTime(String expression, OffsetDateTime moved) {
        assertThat(DateExpression.of(expression).apply(NOW)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "soon → the expression 'soon' cannot be read",
                "today soon → the expression 'today soon' cannot be read",
                "x today → the expression 'x today' cannot be read",
                "+ 1 eon → the expression '+ 1 eon' has the unit 'eon', which Pact does not have",
                "next mo → the expression 'next mo' has the unit 'mo', which Pact does not have",
            })
    void otherExpressionIsRefused(String expression, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateExpression.of(expression))
                .withMessage(message);
    }
}
