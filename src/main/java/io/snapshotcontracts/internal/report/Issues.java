package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.internal.report.Issue.Level;
import io.snapshotcontracts.result.Acceptance;
import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.Change;
import io.snapshotcontracts.result.DriftResult;
import io.snapshotcontracts.result.ExchangeVerdict;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.TrafficSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the issues of a result, in its order. */
final class Issues {

    /** The interaction of a consumer's rule; its number changes with every interaction before it. */
    private static final Pattern INTERACTION = Pattern.compile(" \\(([^()]+, interaction [0-9]+)\\)$");

    private final Locations locations;
    private final List<Issue> issues = new ArrayList<>();

    private Issues(Locations locations) {
        this.locations = locations;
    }

    static List<Issue> of(RunResult result, Locations locations) {
        Issues issues = new Issues(locations);
        for (ProviderRun run : result.runs()) {
            run.interactions().forEach(interaction -> issues.add(run.provider(), interaction));
        }
        issues.add(result.notices());
        return List.copyOf(issues.issues);
    }

    static List<Issue> of(TrafficSummary summary, List<AcceptanceNotice> notices, Locations locations) {
        Issues issues = new Issues(locations);
        summary.groups().forEach(issues::add);
        issues.add(notices);
        return List.copyOf(issues.issues);
    }

    static List<Issue> of(DriftResult result, Locations locations) {
        Issues issues = new Issues(locations);
        result.changes().forEach(change -> issues.add(result.provider(), change));
        issues.add(result.notices());
        return List.copyOf(issues.issues);
    }

    private void add(String provider, InteractionResult interaction) {
        Optional<Location> contract = locations.ofInteraction(interaction.source());
        String subject = provider + ": " + interaction.description();
        if (interaction.outcome() == Outcome.INCONCLUSIVE) {
            issues.add(new Issue(
                    IssueKind.INCONCLUSIVE,
                    Level.WARNING,
                    subject,
                    "inconclusive: " + interaction.reason(),
                    contract,
                    List.of(provider, interaction.description(), Objects.toString(interaction.state(), "")),
                    null));
        }
        String operation = Objects.toString(interaction.operationId(), "");
        for (Finding finding : interaction.findings()) {
            issues.add(new Issue(
                    IssueKind.of(finding.lens()),
                    // what the contract calls pending decides nothing
                    interaction.pending() ? Level.WARNING : Level.ERROR,
                    subject + ", " + finding.path(),
                    message(finding) + "\nContract: " + interaction.source(),
                    finding.lens() == Lens.CONSUMER
                            ? contract
                            : locations
                                    .ofDocumentation(provider, operation, interaction.actualStatus(), finding.rule())
                                    .or(() -> contract),
                    identity(finding, provider, interaction.description(), Objects.toString(interaction.state(), "")),
                    acceptance(finding.isAccepted(), finding.acceptance())));
        }
    }

    private void add(TrafficSummary.Group group) {
        Finding finding = group.first();
        boolean isUnjudged = group.verdict() == ExchangeVerdict.UNJUDGED;
        String provider = group.subject().provider();
        String operation = group.subject().operation();
        String count = TrafficReport.exchanges(group.exchanges()) + ", first " + String.join("; ", group.places());
        issues.add(new Issue(
                isUnjudged ? IssueKind.INCONCLUSIVE : IssueKind.of(finding.lens()),
                isUnjudged ? Level.WARNING : Level.ERROR,
                (provider + " " + operation).strip() + ", " + finding.path(),
                (isUnjudged ? "unjudged: " + finding.message() : message(finding)) + "\nIn " + count,
                location(group),
                identity(finding, provider, operation, group.verdict().label()),
                acceptance(finding.isAccepted(), finding.acceptance())));
    }

    private Optional<Location> location(TrafficSummary.Group group) {
        Finding finding = group.first();
        Matcher interaction = INTERACTION.matcher(finding.rule());
        Optional<Location> contract = finding.lens() == Lens.CONSUMER && interaction.find()
                ? locations.ofInteraction(interaction.group(1))
                : Optional.empty();
        return contract.or(() -> locations.ofDocumentation(
                group.subject().provider(), group.subject().operation(), group.status(), finding.rule()));
    }

    private void add(String provider, Change change) {
        String place = change.place();
        Integer status = place.matches("[1-9][0-9]{2}( .*)?") ? Integer.valueOf(place.substring(0, 3)) : null;
        issues.add(new Issue(
                IssueKind.CHANGE,
                change.breaking() ? Level.ERROR : Level.NOTE,
                provider + " " + change.operation() + ", " + place,
                change.change() + ": " + (change.before().isEmpty() ? "nothing" : change.before()) + " -> "
                        + (change.after().isEmpty() ? "nothing" : change.after())
                        + (change.known() == null ? "" : "\n" + change.known()),
                locations.ofDocumentation(provider, change.operation(), status, ""),
                List.of(provider, change.operation(), place, change.change(), change.before(), change.after()),
                acceptance(change.breaking() && !change.decides(), change.acceptance())));
    }

    private void add(List<AcceptanceNotice> notices) {
        for (AcceptanceNotice notice : notices) {
            issues.add(new Issue(
                    IssueKind.ACCEPTED_ENTRY,
                    notice.kind() == AcceptanceNotice.Kind.EXPIRING ? Level.NOTE : Level.WARNING,
                    "accepted finding: " + notice.kind().label(),
                    notice.message(),
                    Optional.of(new Location(Location.shown(Path.of(notice.file())), notice.line())),
                    List.of(notice.kind().label(), notice.file(), Integer.toString(notice.line())),
                    null));
        }
    }

    private static @Nullable Acceptance acceptance(boolean isAccepted, @Nullable Acceptance acceptance) {
        return isAccepted ? acceptance : null;
    }

    private static String message(Finding finding) {
        return finding.message() + "\nExpected: " + View.shown(finding.expected()) + "\nActual: "
                + View.shown(finding.actual()) + "\nRule: "
                + finding.lens().label() + ": " + finding.rule();
    }

    /** Neither values nor numbers of elements and interactions, which differ from run to run. */
    private static List<String> identity(Finding finding, String provider, String subject, String more) {
        return List.of(
                provider,
                subject,
                more,
                finding.lens().label(),
                finding.path().replaceAll("\\[[0-9]+]", "[*]"),
                INTERACTION.matcher(finding.rule()).replaceFirst(""));
    }
}
