package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.internal.html.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The interactions that were not provoked. Those of one reason are one folded line, so that they hide nothing else. */
final class HtmlNotProvoked {

    private final HtmlParts parts;
    private final Html html;
    private final HtmlInteraction interaction;

    HtmlNotProvoked(HtmlParts parts) {
        this.parts = parts;
        this.html = parts.html();
        this.interaction = new HtmlInteraction(parts);
    }

    void write(List<View.Item> items) {
        items.stream()
                .collect(Collectors.groupingBy(HtmlNotProvoked::reason, LinkedHashMap::new, Collectors.toList()))
                .forEach((reason, same) -> {
                    if (same.size() == 1) {
                        interaction.write(same.get(0));
                    } else {
                        folded(reason, same);
                    }
                });
    }

    private void folded(String reason, List<View.Item> same) {
        html.element(
                "div.same",
                () -> parts.folded(same.size() + " interactions, for the same reason: " + reason, () -> {
                    String toCopy = same.stream()
                            .flatMap(item -> lines(item).skip(1))
                            .distinct()
                            .collect(Collectors.joining("\n"));
                    if (!toCopy.isEmpty()) {
                        html.sentences("pre", toCopy);
                    }
                    same.forEach(interaction::writeBriefly);
                }));
    }

    /** The first line; what follows it is to be copied, and differs from state to state. */
    private static String reason(View.Item item) {
        return lines(item).findFirst().orElse("");
    }

    private static Stream<String> lines(View.Item item) {
        return Objects.requireNonNullElse(item.result().reason(), "").lines();
    }
}
