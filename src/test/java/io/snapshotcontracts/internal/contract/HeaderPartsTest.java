package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderPartsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "a,b            → a|b",
                "`a, b`         → a| b",
                "``             → ``",
                "a,             → a|",
                ",a             → |a",
                "`\"a,b\",c`    → \"a,b\"|c",
                "`\"a\\\",b\",c` → \"a\\\",b\"|c",
                "`\"\\\\\",c`   → \"\\\\\"|c",
                "a\\,b          → a\\|b",
                "`\"a`          → \"a",
                "`\"a\\`        → \"a\\",
                "`<a,b>,c`      → <a,b>|c",
                "`\"<\",a>`     → \"<\"|a>",
                "`<a,\"b>,c\",d>` → <a,\"b>,c\",d>",
                "`a<b,c`        → a<b|c",
                "`a>b,c`        → a>b|c",
                "`<a>\",\",b`   → <a>\",\"|b",
            })
    void valueIsSplitOutsideQuotesAndBrackets(String value, String parts) {
        assertThat(HeaderParts.split(value, ',')).isEqualTo(List.of(parts.split("\\|", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`\"a\"`       → a",
                "`\"\"`        → ``",
                "`\"a\\\"b\"`  → a\"b",
                "`\"a\\\\b\"`  → a\\b",
                "`\"`          → \"",
                "`\"a`         → \"a",
                "`a\"`         → a\"",
                "a             → a",
                "a\\b          → a\\b",
            })
    void quotesAreTakenOffWhereThereAreTwo(String value, String text) {
        assertThat(HeaderParts.unquoted(value)).isEqualTo(text);
    }
}
