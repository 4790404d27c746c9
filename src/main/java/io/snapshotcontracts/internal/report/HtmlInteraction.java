package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import java.util.List;
import java.util.Locale;

/** All about one interaction; of a verified one in short. */
final class HtmlInteraction {

    private final Html html;

    HtmlInteraction(Html html) {
        this.html = html;
    }

    void write(View.Item item) {
        InteractionResult result = item.result();
        html.element(
                "article",
                () -> {
                    title(item);
                    if (result.reason() != null) {
                        reason(result.reason());
                    }
                    item.acceptances().forEach(acceptance -> html.element("p", acceptance, "class", "reason"));
                    item.deciding().forEach(this::finding);
                    accepted(item);
                    item.notes().forEach(note -> html.element("p", note, "class", "reason"));
                    html.element("dl", () -> facts(item), "class", "facts");
                },
                "id",
                item.anchor(),
                "class",
                item.outcome().label());
    }

    private void title(View.Item item) {
        html.phrase("h3", () -> {
            html.inline("span", HtmlReport.mark(item.outcome()), "class", "mark", "aria-hidden", "true");
            html.inline("span", HtmlReport.words(item.outcome()) + ": ", "class", "unseen");
            if (item.failure() > 0) {
                html.inline("span", Integer.toString(item.failure()), "class", "number");
                html.text(" ");
            }
            html.inline("span", item.title(), "class", "title");
            html.text(" ");
            html.inline("a", "#", "href", "#" + item.anchor(), "class", "self", "title", "Link to this interaction");
        });
        html.phrase("p", () -> html.text(inShort(item)), "class", "short");
    }

    private static String inShort(View.Item item) {
        InteractionResult result = item.result();
        String expected = Integer.toString(result.expectedStatus());
        Integer actual = result.actualStatus();
        String status =
                switch (item.outcome()) {
                    case VERIFIED -> "status " + expected;
                    case NOT_PROVOKED -> "would be status " + expected;
                    case VIOLATED, INCONCLUSIVE ->
                        "expected status " + expected + (actual == null ? ", no answer" : ", was " + actual);
                };
        return item.provider() + " · " + result.request() + " · " + status
                + (item.wasSent() ? " · " + item.duration("") : "");
    }

    private void reason(String reason) {
        // what follows the first line is there to be copied
        String[] parts = reason.split("\n", 2);
        html.element("p", parts[0], "class", "reason");
        if (parts.length > 1) {
            html.sentences("pre", parts[1]);
        }
    }

    /** An accepted interaction is folded as a whole. */
    private void accepted(View.Item item) {
        List<View.Numbered> accepted = item.accepted();
        if (item.isAccepted()) {
            accepted.forEach(this::finding);
        } else if (!accepted.isEmpty()) {
            html.element("details", () -> {
                html.element(
                        "summary", accepted.size() + (accepted.size() == 1 ? " finding" : " findings") + " accepted");
                accepted.forEach(this::finding);
            });
        }
    }

    private void finding(View.Numbered numbered) {
        Finding finding = numbered.finding();
        html.element(
                "section",
                () -> {
                    html.phrase("h4", () -> {
                        html.inline("a", numbered.number(), "href", "#" + numbered.number());
                        html.text(" ");
                        html.inline("code", finding.path());
                    });
                    html.sentences("p", finding.message());
                    html.element(
                            "dl",
                            () -> {
                                compared("Expected", finding.expected());
                                compared("Actual", finding.actual());
                            },
                            "class",
                            "compare");
                    html.phrase(
                            "p",
                            () -> {
                                html.inline("span", finding.lens().label(), "class", "lens");
                                html.text(" ");
                                html.text(finding.rule());
                            },
                            "class",
                            "rule");
                    numbered.acceptance().ifPresent(acceptance -> html.element("p", acceptance, "class", "reason"));
                },
                "class",
                "finding",
                "id",
                numbered.number());
    }

    private void compared(String label, String value) {
        html.element(
                "div",
                () -> {
                    html.element("dt", label);
                    html.phrase("dd", () -> html.inline("code", value));
                },
                "class",
                label.toLowerCase(Locale.ROOT));
    }

    private void facts(View.Item item) {
        String state = item.result().state();
        if (state != null) {
            fact("State", () -> html.element("dd", state));
        }
        fact("Contract", () -> html.element("dd", item.result().source()));
        if (item.wasSent() && item.outcome() != Outcome.VERIFIED) {
            fact("Reproduce", () -> html.phrase("dd", () -> curl(item.curl()), "class", "curl"));
        }
    }

    private void fact(String label, Runnable content) {
        html.element("div", () -> {
            html.element("dt", label);
            content.run();
        });
    }

    /** What belongs together stays on one line where there is room. */
    private void curl(CurlLine curl) {
        String space = "";
        for (String part : curl.parts()) {
            html.text(space);
            html.inline("code", part);
            space = " ";
        }
    }
}
