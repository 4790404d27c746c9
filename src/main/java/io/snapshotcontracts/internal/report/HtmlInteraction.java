package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.html.Html.Attributes.attributes;

import io.snapshotcontracts.internal.html.Html;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import java.util.List;

/** One interaction with its findings and facts; a verified one briefly. */
final class HtmlInteraction {

    private final HtmlParts parts;
    private final Html html;

    HtmlInteraction(HtmlParts parts) {
        this.parts = parts;
        this.html = parts.html();
    }

    void write(View.Item item) {
        String reason = item.result().reason();
        write(item, item.outcome() == Outcome.VERIFIED ? ".brief" : "", reason == null ? "" : reason);
    }

    /** Writes one briefly, with what its reason says beyond the shared one. */
    void writeBriefly(View.Item item, String reason) {
        write(item, ".brief", reason);
    }

    private void write(View.Item item, String form, String reason) {
        String tag = "article." + item.outcome().label() + form;
        html.element(tag, attributes("id", item.anchor()), () -> {
            title(item);
            if (!reason.isEmpty()) {
                reason(reason);
            }
            item.acceptances().forEach(acceptance -> html.element("p.reason", acceptance));
            item.deciding().forEach(this::finding);
            accepted(item);
            item.notes().forEach(note -> html.element("p.reason", note));
            html.element("dl.facts", () -> facts(item));
        });
    }

    private void title(View.Item item) {
        html.element("h3", () -> {
            parts.cardTitle(item.outcome(), item.failure(), item.title());
            html.text(" ");
            html.element("a.self", attributes("href", "#" + item.anchor(), "title", "Link to this interaction"), "#");
        });
        html.element("p.short", () -> html.breakable(inShort(item)));
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
        // the lines after the first are to be copied
        String[] lines = reason.split("\n", 2);
        html.element("p.reason", lines[0]);
        if (lines.length > 1) {
            html.sentences("pre", lines[1]);
        }
    }

    /** An accepted interaction is folded as a whole. */
    private void accepted(View.Item item) {
        List<View.Numbered> accepted = item.accepted();
        if (item.isAccepted()) {
            accepted.forEach(this::finding);
        } else if (!accepted.isEmpty()) {
            parts.folded(
                    accepted.size() + (accepted.size() == 1 ? " finding" : " findings") + " accepted",
                    () -> accepted.forEach(this::finding));
        }
    }

    private void finding(View.Numbered numbered) {
        Finding finding = numbered.finding();
        html.element("section.finding", attributes("id", numbered.number()), () -> {
            html.element("h4", () -> {
                html.element("a", attributes("href", "#" + numbered.number()), numbered.number());
                html.text(" ");
                html.element("code", () -> html.breakable(finding.path()));
            });
            html.sentences("p", finding.message());
            parts.compared("Expected", finding.expected(), "Actual", finding.actual());
            html.element("p.rule", () -> {
                html.element("span.lens", finding.lens().label());
                html.text(" " + finding.rule());
            });
            numbered.acceptance().ifPresent(acceptance -> html.element("p.reason", acceptance));
        });
    }

    private void facts(View.Item item) {
        String state = item.result().state();
        if (state != null) {
            fact("State", () -> html.element("dd", state));
        }
        fact("Contract", () -> html.element("dd", item.result().source()));
        if (item.wasSent() && item.outcome() != Outcome.VERIFIED) {
            fact(
                    "Reproduce",
                    () -> html.element("dd.curl", () -> html.codes(item.curl().parts())));
        }
    }

    private void fact(String label, Runnable content) {
        html.element("div", () -> {
            html.element("dt", label);
            content.run();
        });
    }
}
