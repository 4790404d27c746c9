package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.report.Theme;
import io.snapshotcontracts.internal.verify.Explanation;
import java.io.PrintWriter;
import java.util.List;

/** An explanation as text; control characters of contracts and environment files are made visible. */
final class ExplanationText {

    private ExplanationText() {}

    static void write(List<Explanation> explanations, Theme theme, PrintWriter out) {
        for (Explanation explanation : explanations) {
            out.println(theme.show(explanation.provider() + "  " + explanation.url()));
            for (Explanation.Planned planned : explanation.interactions()) {
                out.println();
                out.println("  " + theme.show(planned.description()));
                if (planned.state() != null) {
                    out.println("    state  " + theme.show(planned.state()));
                }
                if (planned.notProvoked() != null) {
                    out.println("    not sent: " + theme.show(planned.notProvoked()));
                    continue;
                }
                out.println("    " + theme.show(planned.method() + " " + planned.url()));
                for (Header header : planned.headers()) {
                    out.println("    " + theme.show(header.name() + ": " + header.value()));
                }
                if (planned.bodyBytes() > 0) {
                    out.println("    (a body of " + planned.bodyBytes() + " bytes)");
                }
            }
            if (!explanation.statesToAdd().isEmpty()) {
                out.println();
                out.println("  To exercise the others, add to the environment file what the service holds of them:");
                out.println();
                out.println("states:");
                explanation.statesToAdd().forEach(line -> out.println("  " + line));
            }
            out.println();
        }
        long asked = explanations.stream()
                .flatMap(explanation -> explanation.interactions().stream())
                .filter(planned -> planned.notProvoked() == null)
                .count();
        out.println(asked + (asked == 1 ? " request" : " requests") + " would be sent; none was.");
    }
}
