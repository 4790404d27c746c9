package io.snapshotcontracts.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Recorded exchanges added up: how many of each verdict, and each kind of finding once. */
public final class TrafficSummary implements Consumer<ExchangeResult> {

    /** More kinds of findings are only counted: a report of thousands is not read. */
    private static final int MOST_GROUPS = 500;

    private static final int FIRST_PLACES = 3;

    private final Map<String, Counts> bySource = new LinkedHashMap<>();
    private final Map<Subject, Counts> bySubject =
            new TreeMap<>(Comparator.comparing(Subject::provider).thenComparing(Subject::operation));
    private final Map<Key, Group> groups = new LinkedHashMap<>();
    private long ungrouped;

    public TrafficSummary(List<String> sources) {
        sources.forEach(source -> bySource.put(source, new Counts()));
    }

    /** A documented operation; both are empty where an exchange has none. */
    public record Subject(String provider, String operation) {}

    private record Key(
            Subject subject,
            ExchangeVerdict verdict,
            Lens lens,
            String path,
            String rule,
            String message,
            @Nullable Acceptance acceptance) {}

    /** How many of each verdict; those that are accepted keep theirs. */
    private static final class Counts {

        private final Map<ExchangeVerdict, Long> byVerdict = new EnumMap<>(ExchangeVerdict.class);
        private long accepted;

        void add(ExchangeResult result) {
            byVerdict.merge(result.verdict(), 1L, Long::sum);
            accepted += result.isAccepted() ? 1 : 0;
        }

        long of(ExchangeVerdict verdict) {
            return byVerdict.getOrDefault(verdict, 0L);
        }

        Verdict verdict() {
            if (of(ExchangeVerdict.VIOLATES) + of(ExchangeVerdict.UNDOCUMENTED) > accepted) {
                return Verdict.VIOLATED;
            }
            return of(ExchangeVerdict.UNJUDGED) > 0 || of(ExchangeVerdict.CONFORMS) + accepted == 0
                    ? Verdict.INCONCLUSIVE
                    : Verdict.VERIFIED;
        }
    }

    /** One kind of finding, wherever it was made. */
    public static final class Group {

        private final Subject subject;
        private final ExchangeVerdict verdict;
        private final @Nullable Integer status;
        private final Finding first;
        private final List<String> places = new ArrayList<>();
        private long exchanges;
        private long findings;
        private @Nullable String lastPlace;

        private Group(Subject subject, ExchangeResult result, Finding first) {
            this.subject = subject;
            this.verdict = result.verdict();
            this.status = result.status();
            this.first = first;
        }

        public Subject subject() {
            return subject;
        }

        public ExchangeVerdict verdict() {
            return verdict;
        }

        /** The status of the first exchange, null where none was recorded. */
        public @Nullable Integer status() {
            return status;
        }

        /** The first finding of the group, its path without numbers of elements. */
        public Finding first() {
            return first;
        }

        /** How many exchanges have it, however often each. */
        public long exchanges() {
            return exchanges;
        }

        public long findings() {
            return findings;
        }

        /** Where the first of them are. */
        public List<String> places() {
            return List.copyOf(places);
        }

        private void add(String place) {
            findings++;
            if (place.equals(lastPlace)) {
                return;
            }
            lastPlace = place;
            exchanges++;
            if (places.size() < FIRST_PLACES) {
                places.add(place);
            }
        }
    }

    @Override
    public void accept(ExchangeResult result) {
        bySource.computeIfAbsent(result.source(), unused -> new Counts()).add(result);
        Subject subject = new Subject(
                result.provider() == null ? "" : result.provider(),
                result.operation() == null ? "" : result.operation());
        bySubject.computeIfAbsent(subject, unused -> new Counts()).add(result);
        if (!result.findings().isEmpty()) {
            String place = result.source() + ", entry " + result.index()
                    + (result.place().isEmpty() ? "" : "  " + result.place());
            result.findings().forEach(finding -> group(subject, result, finding, place));
        }
    }

    private void group(Subject subject, ExchangeResult result, Finding finding, String place) {
        String path = finding.path().replaceAll("\\[[0-9]+]", "[*]");
        String message = finding.message().replace(finding.path(), path);
        Key key = new Key(
                subject,
                result.verdict(),
                finding.lens(),
                path,
                finding.rule(),
                kind(finding, path, message),
                finding.acceptance());
        Group group = groups.get(key);
        if (group == null) {
            if (groups.size() >= MOST_GROUPS) {
                ungrouped++;
                return;
            }
            group = new Group(subject, result, finding.at(path, message));
            groups.put(key, group);
        }
        group.add(place);
    }

    // a status is a kind of its own; other values, which some sentences quote, are one example of many
    private static String kind(Finding finding, String path, String message) {
        if (finding.isRest()) {
            return "";
        }
        if (path.equals("status")) {
            return message + finding.actual();
        }
        if (finding.lens() != Lens.CONSUMER) {
            return message;
        }
        String actual = finding.actual();
        if (actual.endsWith("…")) {
            // the sentence is cut within the value, wherever that happens to be
            return "";
        }
        boolean text = actual.length() >= 2 && actual.startsWith("\"") && actual.endsWith("\"");
        String quoted = text ? actual.substring(1, actual.length() - 1) : actual;
        int start = message.indexOf(quoted);
        return start < 0 ? message : message.substring(0, start) + message.substring(start + quoted.length());
    }

    /** The kinds of findings in the order in which they came up. */
    public Collection<Group> groups() {
        return List.copyOf(groups.values());
    }

    /** Findings of further kinds. */
    public long ungrouped() {
        return ungrouped;
    }

    /** The operations that exchanges are about, by name; without those of none. */
    public List<Subject> subjects() {
        return bySubject.keySet().stream()
                .filter(subject -> !subject.provider().isEmpty())
                .toList();
    }

    /** The recordings in their order. */
    public List<String> sources() {
        return List.copyOf(bySource.keySet());
    }

    /** The exchanges of one recording. */
    public long count(String source, ExchangeVerdict verdict) {
        Counts counts = bySource.get(source);
        return counts == null ? 0 : counts.of(verdict);
    }

    public long count(Subject subject, ExchangeVerdict verdict) {
        Counts counts = bySubject.get(subject);
        return counts == null ? 0 : counts.of(verdict);
    }

    public long count(ExchangeVerdict verdict) {
        return bySource.values().stream()
                .mapToLong(counts -> counts.of(verdict))
                .sum();
    }

    /** Exchanges that violate or are undocumented and count as conforming, since all that is wrong is accepted. */
    public long accepted() {
        return bySource.values().stream().mapToLong(counts -> counts.accepted).sum();
    }

    public long exchanges() {
        return bySource.values().stream()
                .flatMap(counts -> counts.byVerdict.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Exchanges of a documented operation that could be judged. */
    public long judged() {
        return count(ExchangeVerdict.CONFORMS) + count(ExchangeVerdict.VIOLATES) + count(ExchangeVerdict.UNDOCUMENTED);
    }

    /** The worst verdict of the recordings: one in which nothing matched is not green because another one is. */
    public Verdict verdict() {
        return bySource.values().stream()
                .map(Counts::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.INCONCLUSIVE);
    }
}
