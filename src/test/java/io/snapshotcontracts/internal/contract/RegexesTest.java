package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexesTest {

    @ParameterizedTest(name = "{0} takes {1} and not {2}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "(?P<year>\\d{4})-(?P=year)               → 2020-2020 → 2020-2021",
                "(?<first_name>\\w+) \\k<first_name>       → a a       → a b",
                "[^]+                                      → a]b       → ``",
                "a[]|b                                     → b         → a",
                "x{,2}                                     → xx        → xxx",
                "{\\w+}                                    → {ab}      → ab",
                "^{?a{2}}?$                                → {aa}      → {a}",
                "[[:alpha:]_]+                             → a_B       → a1",
                "[[:^digit:]]                              → a         → 1",
                "[a[b]+                                    → a[b       → c",
                "[]a]+                                     → ]a        → b",
                "[a&&b]+                                   → a&b       → c",
                "\\/v\\-1\\_\\y                            → /v-1_y    → /v1_y",
                "\\u{41}\\x{1F600}                         → A😀       → B",
                "\\Q{a}/(\\E.                              → {a}/(x    → a/(x",
                "\\h\\d\\z                                 → ` 1`      → a1",
                "(?i:abc)                                  → ABC       → abd",
                "(?'n'a|b)\\k{n}                           → bb        → ba",
                "(?<_1>a)\\k<_1>                           → aa        → a1",
                "(?<a_b>x)(?<ab>y)\\k<a_b>\\k'ab'          → xyxy      → xyyx",
                "{2}                                       → {2}       → ``",
                "{,2}                                      → {,2}      → ``",
                "x{2,}                                     → xxx       → x",
                "\\Qa{\\E.                                 → a{b       → a{",
                "\\Qa.                                     → a.        → ab",
                "a\\                                       → a\\       → a",
                "[^a]                                      → b         → a",
                "[^a]x                                     → ^x        → ax",
                "[\\d\\]]                                  → ]         → d",
                "a[]|[b]c                                  → bc        → a]c",
                "[]a]|[b]                                  → ]         → a]",
                "\\I\\l                                    → Il        → \\Il",
                "(a)\\1                                    → aa        → a1",
                "\\{a\\}\\[\\.                             → {a}[.     → {a}[b",
                "[a\\-z]                                   → -         → b",
            })
    void dialectMeansWhatItMeansElsewhere(String regex, String taken, String refused) {
        assertThat(taken).matches(Regexes.compile(regex));
        assertThat(refused).doesNotMatch(Regexes.compile(regex));
    }

    @ParameterizedTest
    @CsvSource({"\\0, 0", "a?\\0b?, 0", "[\\0], 0", "\\012, 10", "[\\b], 8", "\\t, 9", "[\\n], 10"})
    void controlCharacterHasItsCode(String regex, int code) {
        assertThat(Character.toString(code)).matches(Regexes.compile(regex));
    }

    @ParameterizedTest
    @CsvSource({"*a, 1", "a(*, 3"})
    void refusalNamesTheCharacterWhereTheEngineStopped(String regex, int character) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regexes.compile(regex))
                .withMessage("the regex '" + regex + "' cannot be run here, because of what is near its character "
                        + character);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"([0-9", "[", "a[", "[^", "[a", "[\\", "a(?R)b", "(?(1)a|b)", "*a", "a{3,1}", "(?P<n>a)(?P<n>b)"
            })
    void expressionThatCannotRunIsRefusedWithoutALibrarysWords(String regex) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regexes.compile(regex))
                .withMessageStartingWith("the regex '" + regex + "' cannot be run here")
                .withMessageNotContainingAny("Exception", "Dangling", "Unclosed", "java");
    }
}
