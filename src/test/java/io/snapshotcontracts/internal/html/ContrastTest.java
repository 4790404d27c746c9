package io.snapshotcontracts.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What WCAG 2 asks of text at level AA, computed as it defines it. */
class ContrastTest {

    private static final String[] SCHEMES =
            HtmlPage.plain().css().split("@media screen and \\(prefers-color-scheme: dark\\)");

    @ParameterizedTest
    @CsvSource({
        "text, page",
        "text, raised",
        "text, verified-tint",
        "text, violated-tint",
        "soft, page",
        "soft, raised",
        "link, page",
        "verified, page",
        "violated, page",
        "inconclusive, page",
        "not-provoked, page",
        "verified, verified-tint",
        "violated, violated-tint",
        "inconclusive, inconclusive-tint",
        "not-provoked, not-provoked-tint",
    })
    void textStandsOutInLightAndInDark(String text, String ground) {
        assertThat(SCHEMES).hasSize(2).allSatisfy(css -> {
            Map<String, String> colours = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});")
                    .matcher(css)
                    .results()
                    .collect(Collectors.toMap(found -> found.group(1), (MatchResult found) -> found.group(2)));
            double one = luminance(colours.get(text));
            double other = luminance(colours.get(ground));
            assertThat((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05))
                    .isGreaterThanOrEqualTo(4.5);
        });
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(i -> weights[i] * linear(Integer.parseInt(colour, 2 * i, 2 * i + 2, 16) / 255.0))
                .sum();
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
