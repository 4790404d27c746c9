package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.internal.accept.Accepting;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.OperationMatcher.Match;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.judge.ConsumerNeeds;
import io.snapshotcontracts.internal.judge.Judge;
import io.snapshotcontracts.internal.judge.Judgement;
import io.snapshotcontracts.internal.judge.JudgingFailure;
import io.snapshotcontracts.internal.judge.NotJudgedException;
import io.snapshotcontracts.internal.redact.Redactor;
import io.snapshotcontracts.result.ExchangeResult;
import io.snapshotcontracts.result.ExchangeVerdict;
import io.snapshotcontracts.result.Failure;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.result.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has entries judged; may be asked from several threads. */
final class EntryJudge implements ExchangeJudge {

    private final Operations operations;
    private final Map<String, Judge> judges = new HashMap<>();
    private final Map<String, RequestJudge> requestJudges = new HashMap<>();
    private final Wanted wanted;
    private final ConsumerNeeds needs;
    private final long maxBodyBytes;
    private final Accepting accepting;
    private volatile Masking masking = new Masking(List.of(), new Redactor(List.of()));

    /**
     * A judge by a folder.
     *
     * @param provider whose exchanges alone are judged, null for all
     * @param requests whether requests are judged too
     */
    EntryJudge(
            ContractSet contracts,
            @Nullable String provider,
            long maxBodyBytes,
            boolean requests,
            Accepting accepting) {
        List<Documentation> documentation = contracts.documentation().stream()
                .filter(documented -> provider == null || documented.provider().equals(provider))
                .toList();
        this.operations = new Operations(documentation);
        documentation.forEach(
                documented -> judges.put(documented.provider(), new Judge(contracts, documented.provider())));
        if (requests) {
            documentation.forEach(documented -> requestJudges.put(documented.provider(), new RequestJudge(documented)));
        }
        this.wanted = Wanted.by(contracts, documentation, requests);
        this.needs = new ConsumerNeeds(contracts);
        this.maxBodyBytes = maxBodyBytes;
        this.accepting = accepting;
    }

    /** What it needs to be read of each exchange. */
    Wanted wanted() {
        return wanted;
    }

    /** The judgement, without what the exchange carried as credentials. */
    @Override
    public ExchangeResult judge(String source, Entry entry) {
        try {
            return judged(source, entry);
        } catch (Throwable thrown) { // libraries throw what they declare nowhere
            return failed(source, entry, thrown);
        }
    }

    @Override
    public ExchangeResult failed(String source, Entry entry, Throwable thrown) {
        Failure failure = JudgingFailure.of(thrown);
        Verdict verdict = unjudged("$", "an answer that can be judged", "", failure.reason());
        try {
            String defect =
                    failure.defect() == null ? null : redactor(entry.secrets()).redact(failure.defect());
            Match documented = operations.find(entry.method(), entry.url()).orElse(null);
            return result(source, entry, documented, verdict, defect);
        } catch (Throwable alsoThrown) { // then it is the reading of the URL or the masking that fails
            return new ExchangeResult(
                    entry.index(),
                    source,
                    null,
                    null,
                    entry.status(),
                    verdict.verdict(),
                    "",
                    verdict.findings(),
                    failure.withoutMessages(thrown).defect());
        }
    }

    private ExchangeResult judged(String source, Entry entry) {
        if (entry.problem() != null) {
            String problem = "the entry cannot be read: " + entry.problem();
            return result(source, entry, null, unjudged("$", "a HAR entry", "", problem));
        }
        Optional<Match> documented = operations.find(entry.method(), entry.url());
        if (documented.isEmpty()) {
            return result(source, entry, null, new Verdict(ExchangeVerdict.UNMATCHED, List.of()));
        }
        Verdict verdict = verdict(documented.get(), entry);
        return result(source, entry, documented.get(), withRequest(verdict, documented.get(), entry));
    }

    /** What is wrong with the request comes last: the answer is what the exchange is about. */
    private Verdict withRequest(Verdict answer, Match documented, Entry entry) {
        RequestJudge judge = requestJudges.get(documented.provider());
        Entry.Request request = entry.request();
        if (judge == null || request == null) {
            return answer;
        }
        try {
            List<Finding> wrong = judge.findings(documented.operation(), entry.method(), entry.url(), request);
            return wrong.isEmpty() ? answer : answer.and(wrong);
        } catch (NotJudgedException e) {
            return answer.verdict() == ExchangeVerdict.CONFORMS
                    ? unjudged("$", "a request that can be judged", "", String.valueOf(e.getMessage()))
                    : answer;
        }
    }

    /** A recording has the same credentials nearly everywhere, and a list that is the same one is equal at once. */
    private record Masking(List<String> secrets, Redactor redactor) {}

    private record Verdict(ExchangeVerdict verdict, List<Finding> findings) {

        Verdict and(List<Finding> ofTheRequest) {
            List<Finding> all = new ArrayList<>(findings);
            all.addAll(ofTheRequest);
            return new Verdict(verdict == ExchangeVerdict.UNDOCUMENTED ? verdict : ExchangeVerdict.VIOLATES, all);
        }
    }

    private Verdict verdict(Match documented, Entry entry) {
        if (entry.statusProblem() != null) {
            return unjudged("status", "a status of HTTP", "", entry.statusProblem());
        }
        Integer status = entry.status();
        if (status == null || status < 1) {
            return unjudged("status", "an answer", "status " + status, "no answer was recorded");
        }
        Judge judge = judges.get(documented.provider());
        if (judge == null) {
            throw new IllegalStateException(documented.provider());
        }
        if (!documented.operation().covers(status)) {
            HttpResponse answer = new HttpResponse(status, Headers.NONE, Body.EMPTY);
            return new Verdict(ExchangeVerdict.UNDOCUMENTED, judge.findingsOfThePage(documented.operation(), answer));
        }
        RecordedBody body = RecordedBody.of(entry.content(), maxBodyBytes);
        return body.problem() == null
                ? verdict(
                        judge,
                        documented,
                        new HttpResponse(status, headers(entry), body.body()),
                        entry.answerHeaders() != null)
                : unjudged("$", "the answer's body", "", body.problem());
    }

    private Verdict verdict(Judge judge, Match documented, HttpResponse answer, boolean hasHeaders) {
        Judgement judgement = judge.judgeRecorded(documented.operation(), answer, needs, hasHeaders);
        if (judgement.outcome() == Outcome.INCONCLUSIVE) {
            return unjudged("$", "an answer that can be judged", "", String.valueOf(judgement.reason()));
        }
        // recorders leave out or mask what could be a credential, so that its absence means nothing
        List<Finding> findings = judgement.findings().isEmpty()
                ? List.of()
                : judgement.findings().stream()
                        .filter(finding -> !RequestJudge.isAboutACredential(finding))
                        .toList();
        return findings.isEmpty()
                ? new Verdict(ExchangeVerdict.CONFORMS, List.of())
                : new Verdict(ExchangeVerdict.VIOLATES, findings);
    }

    /** HAR has the answer's type in a place of its own; some recorders write a word where there was none. */
    static Headers headers(Entry entry) {
        String type = entry.content().mimeType();
        Headers headers = entry.answerHeaders() == null ? Headers.NONE : entry.answerHeaders();
        return type == null || type.isBlank() || type.strip().equalsIgnoreCase("x-unknown")
                ? headers
                : headers.with("Content-Type", type);
    }

    private static Verdict unjudged(String path, String expected, String actual, String reason) {
        Finding finding =
                new Finding(Lens.DOCUMENTATION, path, "what HAR 1.2 records of an answer", expected, actual, reason);
        return new Verdict(ExchangeVerdict.UNJUDGED, List.of(finding));
    }

    private ExchangeResult result(String source, Entry entry, @Nullable Match documented, Verdict verdict) {
        return result(source, entry, documented, verdict, null);
    }

    private ExchangeResult result(
            String source, Entry entry, @Nullable Match documented, Verdict verdict, @Nullable String defect) {
        Redactor redactor = verdict.findings().isEmpty() ? null : redactor(entry.secrets());
        if (redactor == null) {
            marked(entry, documented, verdict, List.of());
        }
        return new ExchangeResult(
                entry.index(),
                source,
                documented == null ? null : documented.provider(),
                documented == null ? null : documented.operation().operationId(),
                entry.status(),
                verdict.verdict(),
                redactor == null ? "" : place(entry, redactor),
                redactor == null
                        ? List.of()
                        : redactor.redact(verdict.findings(), findings -> marked(entry, documented, verdict, findings)),
                defect);
    }

    // an answer that was not judged says nothing about what is accepted
    private List<Finding> marked(Entry entry, @Nullable Match documented, Verdict verdict, List<Finding> findings) {
        Integer status = entry.status();
        return documented == null || status == null || verdict.verdict() == ExchangeVerdict.UNJUDGED
                ? findings
                : accepting.mark(documented.provider(), documented.operation().operationId(), status, findings);
    }

    private Redactor redactor(List<String> secrets) {
        Masking last = masking;
        if (!last.secrets().equals(secrets)) {
            last = new Masking(secrets, last.redactor().of(secrets));
            masking = last;
        }
        return last.redactor();
    }

    // a host can be an internal one, and a query can hold tokens
    private static String place(Entry entry, Redactor redactor) {
        String time = entry.startedDateTime() == null ? "" : shown(entry.startedDateTime(), redactor) + "  ";
        return time + shown(entry.method(), redactor) + " "
                + shown(Operations.path(entry.url()).orElse(""), redactor);
    }

    private static String shown(String text, Redactor redactor) {
        return Finding.cut(redactor.redact(text));
    }
}
