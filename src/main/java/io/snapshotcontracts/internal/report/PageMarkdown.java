package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.internal.report.ReportPage.Card;
import io.snapshotcontracts.internal.report.ReportPage.Compared;
import io.snapshotcontracts.internal.report.ReportPage.Section;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A page as a CI job's summary. */
final class PageMarkdown {

    private final CappedText text = new CappedText();

    private PageMarkdown() {}

    static String of(ReportPage page) {
        PageMarkdown markdown = new PageMarkdown();
        markdown.write(page);
        return markdown.text.toString();
    }

    private void write(ReportPage page) {
        text.add("## " + Theme.UNICODE.mark(page.colour()) + " " + page.word() + "\n\n" + Markdown.text(page.meaning())
                + "\n\n");
        text.add(row(page.table().head())
                + row(Collections.nCopies(page.table().head().size(), "---")));
        page.table()
                .rows()
                .forEach(
                        cells -> text.add(row(cells.stream().map(Markdown::text).toList())));
        for (Section section : page.sections()) {
            text.add("\n### " + Markdown.text(section.title()) + "\n");
            section.cards().forEach(this::card);
        }
        if (!page.more().isEmpty()) {
            text.add("\n" + Markdown.text(page.more()) + "\n");
        }
        accepted(page.accepted());
        if (!page.notices().isEmpty()) {
            text.add("\n### Accepted findings that need a look\n\n");
        }
        page.notices().forEach(notice -> text.add("- " + Markdown.text(notice.toString()) + "\n"));
    }

    private void accepted(List<Card> cards) {
        if (!cards.isEmpty() && text.add("\n<details><summary>" + cards.size() + " accepted</summary>\n")) {
            cards.forEach(this::card);
            // where there is no more room, open elements are closed at the end
            if (!text.add("\n</details>\n")) {
                text.close("\n</details>\n");
            }
        }
    }

    private void card(Card card) {
        StringBuilder part = new StringBuilder("\n#### ")
                .append(Theme.UNICODE.mark(card.outcome()))
                .append(' ')
                .append(card.number())
                .append(' ')
                .append(Markdown.text(card.title()))
                .append("\n\n")
                .append(Markdown.text(card.about()))
                .append('\n');
        if (card.acceptance() != null) {
            part.append('\n').append(Markdown.text(card.acceptance().words())).append('\n');
        }
        if (!card.message().isEmpty()) {
            part.append('\n').append(Markdown.text(card.message())).append('\n');
        }
        Compared compared = card.compared();
        if (compared != null) {
            part.append('\n')
                    .append(row(List.of(compared.expectedLabel(), compared.actualLabel())))
                    .append(row(List.of("---", "---")))
                    .append(row(List.of(Markdown.code(compared.expected()), Markdown.code(compared.actual()))));
        }
        if (!card.rule().isEmpty()) {
            part.append('\n').append(Markdown.text(card.rule())).append('\n');
        }
        card.facts()
                .forEach(fact -> part.append('\n').append(Markdown.text(fact)).append('\n'));
        text.add(part.toString());
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
