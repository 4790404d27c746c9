package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns mean what ECMA-262 says, whatever Java means by the same characters. */
class EcmaRegexTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "b | abc | true",
                "^a$ | a | true",
                "^a$ | `a\n` | false",
                "a.c | `a\u0085c` | true",
                "a.c | `a\u2028c` | false",
                "^\\d$ | ٣ | false",
                "^\\w$ | é | false",
                "^\\s$ | `\u00a0` | true",
                "^\\s$ | `\ufeff` | true",
                "^\\S$ | `\u00a0` | false",
                "\\bé | `xé` | true",
                "^[^[]+$ | a[b | false",
                "^[^[]+$ | ab | true",
                "^[a&&b]+$ | &b | true",
                "^[[a]$ | [ | true",
                "^[^\\d\\s]$ | 5 | false",
                "^[^\\d\\s]$ | x | true",
                "^[\\S]$ | x | true",
                "^[\\w-]+$ | a-b | true",
                "^[a-z\\-]+$ | a-b | true",
                "^[\\b]$ | `\b` | true",
                "[] | a | false",
                "^[^]$ | `\n` | true",
                "^\\p{Letter}+$ | é | true",
                "^\\p{Letter}+$ | 1 | false",
                "^\\p{L}\\P{Lu}$ | Ab | true",
                "^\\p{Script=Greek}$ | α | true",
                "^\\p{gc=Nd}$ | ٣ | true",
                "^\\p{Alphabetic}$ | 5 | false",
                "^\\u{1F600}$ | 😀 | true",
                "^\\uD83D\\uDE00$ | 😀 | true",
                "^.$ | 😀 | true",
                "^[😀-😂]$ | 😁 | true",
                "^\\x41\\u0042\\cJ$ | `AB\n` | true",
                "^(?<first>a)\\k<first>$ | aa | true",
                "^(?<a_b>a)(?<$c>b)\\k<$c>$ | abb | true",
                "^(a)\\1$ | aa | true",
                "(?<=a)b | ab | true",
                "(?<!a)b | ab | false",
                "(?<=a?)b | ab | true",
                "(?<=a{1,2})b | aab | true",
                "(?<=(?i)A)b+ | ab | true",
                "(?i)A | a | true",
                "^(?i:A)b | ab | true",
                "^(?i:A)b | aB | false",
                "^(?i)A(?-i)b | aB | false",
                "\\Bb | ab | true",
                "\\Bb | b | false",
                "^(a)(b)(c)(d)(e)(f)(g)(h)(i)\\9$ | abcdefghii | true",
                "^(?<first>a)\\k<first>b$ | aab | true",
                "^(?<first>a)\\k<first>b$ | aac | false",
                "^(?<first>a)\\k<first>bc*$ | aab | true",
                "^a(?!b) | ac | true",
                "^\\/x\\/$ | /x/ | true",
                "^a{2,3}?$ | aaa | true",
                "^{x}$ | {x} | true",
                "^a{,2}$ | a{,2} | true",
                "^]$ | ] | true",
                "^\\@\\_\\-$ | @_- | true",
                "^#\\Z | x | unsupported",
                "^\\t\\n\\r\\f\\va$ | `\t\n\r\f\u000ba` | true",
                "^\\0a$ | `\0a` | true",
                "^[\\t-\\r]$ | `\n` | true",
                "^[\\0]a$ | `\0a` | true",
                "^\\ca\\cZ\\cAb$ | `\u0001\u001a\u0001b` | true",
                "^\\cz$ | `\u001a` | true",
                "\\c | x | unsupported",
                "\\c@ | x | unsupported",
                "\\c[ | x | unsupported",
                "`\\c``` | x | unsupported",
                "\\c{ | x | unsupported",
                "^\\u{10FFFF}$ | `\uDBFF\uDFFF` | true",
                "^\\uD83Dx$ | `\uD83Dx` | true",
                "^[a-a]$ | a | true",
                "^[^a]$ | ^ | true",
                "^[\\0-\\0]$ | - | false",
                "^[^a-c]x$ | bx | false",
                "^[^a-c]x$ | dx | true",
                "^[a-]x$ | -x | true",
                "^[\\d-x]y$ | -y | true",
                "^[a-\\d]y$ | -y | true",
                "^[\\0-a]$ | 5 | true",
                "^a\\.$ | ab | false",
                "^z0Z9$ | z0Z9 | true",
            })
    void patternMeansWhatEcmaSays(String pattern, String text, String found) throws EcmaRegex.Unsupported {
        if (found.equals("unsupported")) {
            assertThatThrownBy(() -> EcmaRegex.compile(pattern)).isInstanceOf(EcmaRegex.Unsupported.class);
        } else {
            assertThat(EcmaRegex.compile(pattern).matcher(text).find()).isEqualTo(Boolean.valueOf(found));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(a              | it is malformed",
                "a**             | it has two quantifiers in a row",
                "a+?+            | it has two quantifiers in a row",
                "(?<=a*)b        | it looks behind without limit",
                "(?<=(a{2,}))b   | it looks behind without limit",
                "(?<!a+)b        | it looks behind without limit",
                "(a+)(?<=\\1)b | it looks behind without limit",
                "(a+)(?<!\\1)b | it looks behind without limit",
                "\\k<none>     | there is no group <none>",
                "\\k<a         | ECMA-262 has no \\k",
                "(?<a>a)\\k    | ECMA-262 has no \\k",
                "(?>a)           | ECMA-262 has no group that begins with (?>a",
                "(?              | ECMA-262 has no group that begins with (?",
                "a\\           | it ends in a backslash",
                "[\\           | it ends in a backslash",
                "\\u{110000}   | \\u{110000} is no character",
                "[b-a]           | a range of its characters runs backwards",
                "[ab             | a class of its characters has no end",
                "[[:alpha:]]     | ECMA-262 has no class such as [:alpha:]",
                "\\p{Emoji}    | the property \\p{Emoji} cannot be looked up here",
                "\\p{Script=Klingon} | the property \\p{Script=Klingon} cannot be looked up here",
            })
    void whyAPatternCannotBeRunIsSaid(String pattern, String reason) {
        assertThatThrownBy(() -> EcmaRegex.compile(pattern)).hasMessage(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a",
                "[",
                "[^",
                "[a-",
                "(a",
                "a)",
                "\\",
                "*a",
                "a++",
                "a*+",
                "\\Aa\\z",
                "\\h",
                "(?>a)",
                "(?P<n>a)",
                "[[:alpha:]]",
                "[z-a]",
                "\\p{Emoji}",
                "\\p{Nothing}",
                "\\p{=Lu}",
                "\\p{=Alpha}",
                "\\u{110000}",
                "\\k<none>",
                "(?<=a*)b",
                "a{3,2}"
            })
    void patternThatNoEngineHereCanRunIsToldSo(String pattern) {
        assertThatThrownBy(() -> EcmaRegex.compile(pattern)).isInstanceOf(EcmaRegex.Unsupported.class);
    }

    @Test
    void searchThatWouldRunForYearsCanBeStopped() throws EcmaRegex.Unsupported, InterruptedException {
        Pattern pattern = EcmaRegex.compile("^(.*,){22}P$");
        String text = "1,".repeat(60);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            // before the search begins, so that no search is quick enough to end without having looked
            Thread.currentThread().interrupt();
            CompiledPatterns.isIn(pattern, text);
        });
        thread.setUncaughtExceptionHandler((unused, problem) -> thrown.set(problem));

        thread.start();
        thread.join(20_000);

        assertThat(thread.isAlive()).isFalse();
        assertThat(thrown.get()).isInstanceOf(NotJudgedException.class);
    }
}
