package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.internal.html.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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
                .map(NotProvoked::of)
                .collect(Collectors.groupingBy(NotProvoked::common, LinkedHashMap::new, Collectors.toList()))
                .forEach((common, same) -> {
                    if (same.size() == 1) {
                        interaction.write(same.get(0).item());
                    } else {
                        folded(common, same);
                    }
                });
    }

    private void folded(String common, List<NotProvoked> same) {
        html.element(
                "div.same",
                () -> parts.folded(same.size() + " interactions of " + common, () -> {
                    String details = same.stream()
                            .map(NotProvoked::detail)
                            .filter(detail -> !detail.isEmpty())
                            .distinct()
                            .collect(Collectors.joining("\n"));
                    if (!details.isEmpty()) {
                        html.sentences("pre", details);
                    }
                    same.forEach(each -> interaction.writeBriefly(each.item(), each.more()));
                }));
    }

    /**
     * Why an interaction was not provoked.
     *
     * @param reason up to the first colon, the same for many interactions
     * @param detail what follows the colon, such as a line to copy into a file
     * @param more further lines, about this interaction
     */
    private record NotProvoked(View.Item item, String reason, String detail, String more) {

        /** Each provider has an environment file of its own. */
        String common() {
            return item.provider() + ", for the same reason: " + reason;
        }

        static NotProvoked of(View.Item item) {
            String[] lines =
                    Objects.requireNonNullElse(item.result().reason(), "").split("\n", 2);
            int colon = lines[0].indexOf(": ");
            return new NotProvoked(
                    item,
                    colon < 0 ? lines[0] : lines[0].substring(0, colon),
                    colon < 0 ? "" : lines[0].substring(colon + 2),
                    lines.length == 1 ? "" : lines[1]);
        }
    }
}
