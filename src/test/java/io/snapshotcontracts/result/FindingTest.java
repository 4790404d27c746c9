package io.snapshotcontracts.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

    private static final String EMOJI = "\ud83d\ude00";

    @Test
    void isWholeUntilItIsCut() {
        String value = "v".repeat(100_000);
        Finding finding = new Finding(Lens.DOCUMENTATION, value, value, value, value, value, value);

        assertThat(finding.actual()).isEqualTo(value);
        assertThat(finding.cut())
                .isEqualTo(new Finding(
                        Lens.DOCUMENTATION,
                        "v".repeat(999) + "…",
                        "v".repeat(999) + "…",
                        "v".repeat(199) + "…",
                        "v".repeat(199) + "…",
                        "v".repeat(399) + "…",
                        "v".repeat(999) + "…"));
    }

    @Test
    void sentenceOfTheConsumersIsCutAsTheValueIsThatItQuotes() {
        assertThat(new Finding(Lens.CONSUMER, "$", "", "", "", "v".repeat(300), "hint")
                        .cut()
                        .message())
                .isEqualTo("v".repeat(199) + "…. hint");
    }

    @Test
    void valueOfTheLongestLengthIsNotCut() {
        assertThat(Finding.cut("v".repeat(200))).isEqualTo("v".repeat(200));
        assertThat(Finding.cut("v".repeat(201))).isEqualTo("v".repeat(199) + "…");
    }

    @ParameterizedTest
    @ValueSource(ints = {196, 197, 198, 199, 200})
    void cutNeverSplitsACharacter(int before) {
        String cut = Finding.cut("v".repeat(before) + EMOJI.repeat(5));

        assertThat(cut).hasSizeBetween(199, 200).endsWith("…");
        assertThat(cut.codePoints()).allMatch(c -> c == 'v' || c == '…' || c == 0x1f600);
    }

    @Test
    void textThatIsTooLargeIsDescribed() {
        Finding finding = new Finding(Lens.CONSUMER, "$", "", "", "v".repeat(Finding.LARGEST_TEXT + 1), "m");

        assertThat(finding.actual()).isEqualTo("a text of 1000001 characters");
    }

    @Test
    void hintsFollowTheSentence() {
        Finding finding = new Finding(Lens.CONSUMER, "$", "", "", "", "is it there?");

        assertThat(finding.adding("No.").adding("It is not.").message()).isEqualTo("is it there? No. It is not.");
        assertThat(new Finding(Lens.CONSUMER, "$", "", "", "", "it is not")
                        .adding("Why?")
                        .message())
                .isEqualTo("it is not. Why?");
    }

    @Test
    void reasonsAreCutAsWell() {
        String reason = "r".repeat(3000);
        InteractionResult result = new InteractionResult(
                        "d",
                        null,
                        Outcome.INCONCLUSIVE,
                        reason,
                        new SentRequest("GET", "/", "http://h/", List.of()),
                        null,
                        "a.json, interaction 1",
                        200,
                        null,
                        null,
                        List.of(),
                        true,
                        List.of(reason),
                        null,
                        false)
                .cut();

        assertThat(result.reason()).hasSize(2000).endsWith("…");
        assertThat(result.notJudged()).containsExactly(result.reason());
    }
}
