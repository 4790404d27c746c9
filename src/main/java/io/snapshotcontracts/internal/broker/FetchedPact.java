package io.snapshotcontracts.internal.broker;

import io.snapshotcontracts.internal.contract.Contract;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A contract of a broker.
 *
 * @param own as its consumer wrote it
 * @param pending whether the broker says that it must not decide over the run yet
 * @param notices what the broker wants to be shown, masked
 * @param document the contract's own document, with its links
 */
public record FetchedPact(Contract own, boolean pending, List<Notice> notices, HalDocument document) {

    public FetchedPact {
        notices = List.copyOf(notices);
    }

    /**
     * A text of the broker for people.
     *
     * @param when {@code before_verification}, or what has to have happened
     */
    public record Notice(String when, String text) {}

    /** The contract as it is verified. */
    public Contract contract() {
        return pending ? own.asPending() : own;
    }

    /** What the broker wants to be shown at a moment. */
    public List<String> notices(String when) {
        return notices.stream()
                .filter(notice -> notice.when().equals(when))
                .map(Notice::text)
                .toList();
    }

    /** Whether results of it can be published at all. */
    public boolean takesResults() {
        return resultsLink().isPresent();
    }

    Optional<URI> resultsLink() {
        return document.link("pb:publish-verification-results", Map.of());
    }
}
