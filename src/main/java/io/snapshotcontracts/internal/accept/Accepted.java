package io.snapshotcontracts.internal.accept;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.result.Acceptance;
import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.AcceptanceNotice.Kind;
import io.snapshotcontracts.result.Change;
import io.snapshotcontracts.result.DriftResult;
import io.snapshotcontracts.result.Finding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The accepted findings of one file. Remembers which entries a run needed and which answers it judged, so that what the
 * vendor has mended can leave the file.
 */
public final class Accepted implements Accepting {

    private final String file;
    private final List<AcceptedEntry> entries;
    private final Map<Subject, List<AcceptedEntry>> bySubject;
    private final Set<AcceptedEntry> matched = ConcurrentHashMap.newKeySet();
    private final Set<Answer> judged = ConcurrentHashMap.newKeySet();

    private record Subject(String provider, String operation) {}

    private record Answer(Subject subject, int status) {}

    Accepted(String file, List<AcceptedEntry> entries) {
        this.file = file;
        this.entries = List.copyOf(entries);
        this.bySubject = entries.stream()
                .collect(Collectors.groupingBy(entry -> new Subject(entry.provider(), entry.operation())));
    }

    /**
     * Reads a file.
     *
     * @param contracts the folder whose providers and operations it may name
     * @throws InvalidAcceptedException with one sentence that names file and line
     */
    public static Accepted read(Path file, ContractSet contracts, LocalDate today) {
        return new Accepted(file.toString(), new AcceptedReader(file, contracts, today).entries());
    }

    @Override
    public List<Finding> mark(String provider, String operation, int status, List<Finding> findings) {
        Subject subject = new Subject(provider, operation);
        List<AcceptedEntry> candidates = bySubject.get(subject);
        if (candidates == null) {
            return findings;
        }
        judged.add(new Answer(subject, status));
        return findings.stream()
                .map(finding -> {
                    Acceptance found = find(candidates, entry -> entry.names(status, finding));
                    return found == null ? finding : finding.accepted(found);
                })
                .toList();
    }

    /** The same comparison with its changes marked. */
    public DriftResult mark(DriftResult result) {
        return new DriftResult(
                result.provider(),
                result.source(),
                result.compared(),
                result.changes().stream()
                        .map(change -> mark(result.provider(), change))
                        .toList(),
                noticesOfChanges(result));
    }

    private Change mark(String provider, Change change) {
        List<AcceptedEntry> candidates = bySubject.getOrDefault(new Subject(provider, change.operation()), List.of());
        Acceptance found = find(candidates, entry -> entry.names(change));
        return found == null ? change : change.accepted(found);
    }

    /** Of several entries the one that lasts longest counts, and none of them is in the file for nothing. */
    private @Nullable Acceptance find(List<AcceptedEntry> candidates, Predicate<AcceptedEntry> names) {
        List<AcceptedEntry> found = candidates.stream().filter(names).toList();
        matched.addAll(found);
        return found.stream()
                .max(Comparator.comparing(AcceptedEntry::until))
                .map(AcceptedEntry::acceptance)
                .orElse(null);
    }

    /** Which entries about findings need a look, in the file's order; to be asked for after a run. */
    public List<AcceptanceNotice> notices() {
        List<AcceptanceNotice> notices = new ArrayList<>();
        for (AcceptedEntry entry : entries) {
            if (!entry.isAboutAChange()) {
                addNotice(entry, notFound(entry), notices);
            }
        }
        return notices;
    }

    private List<AcceptanceNotice> noticesOfChanges(DriftResult result) {
        List<AcceptanceNotice> notices = new ArrayList<>();
        for (AcceptedEntry entry : entries) {
            if (entry.isAboutAChange()) {
                boolean isOther = !entry.provider().equals(result.provider());
                addNotice(
                        entry,
                        isOther
                                ? "provider " + entry.provider() + " was not compared in this run"
                                : mended(entry, "change"),
                        notices);
            }
        }
        return notices;
    }

    private void addNotice(AcceptedEntry entry, String notFound, List<AcceptanceNotice> notices) {
        Acceptance acceptance = entry.acceptance();
        if (!matched.contains(entry)) {
            notices.add(notice(Kind.UNMATCHED, entry, "matched nothing; " + notFound));
        } else if (acceptance.isExpired()) {
            notices.add(notice(
                    Kind.EXPIRED,
                    entry,
                    "was accepted until " + entry.until() + ", " + Acceptance.days(-acceptance.daysLeft())
                            + " ago; it decides again"));
        } else if (acceptance.endsSoon()) {
            long days = acceptance.daysLeft();
            notices.add(notice(
                    Kind.EXPIRING,
                    entry,
                    (days == 0 ? "expires today" : "expires in " + Acceptance.days(days)) + " (" + entry.until()
                            + ")"));
        }
    }

    private String notFound(AcceptedEntry entry) {
        Subject subject = new Subject(entry.provider(), entry.operation());
        boolean isJudged =
                judged.stream().anyMatch(answer -> answer.subject().equals(subject) && entry.isAbout(answer.status()));
        return isJudged
                ? mended(entry, "finding")
                : "no answer of " + entry.operation() + (entry.status() == null ? "" : " with status " + entry.status())
                        + " was judged in this run";
    }

    private static String mended(AcceptedEntry entry, String what) {
        boolean isCut = entry.value() != null && entry.value().endsWith("…");
        return isCut
                ? "its value ends with '…', as a report cuts it; give it whole, or leave it out to accept any value"
                : "no " + what + " of " + entry.operation()
                        + " is at this place with this value; remove the entry where it is" + " mended";
    }

    private AcceptanceNotice notice(Kind kind, AcceptedEntry entry, String message) {
        return new AcceptanceNotice(kind, file, entry.line(), message);
    }
}
