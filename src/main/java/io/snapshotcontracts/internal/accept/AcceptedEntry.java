package io.snapshotcontracts.internal.accept;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.result.Acceptance;
import io.snapshotcontracts.result.Change;
import io.snapshotcontracts.result.Finding;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a file of accepted findings.
 *
 * @param line where it begins
 * @param status of the answer, null for any
 * @param place where the finding is, null where the entry is about a change
 * @param changedPlace where the change is, null where the entry is about a finding
 * @param value the finding's actual value or the kind of change, null for any
 */
record AcceptedEntry(
        int line,
        String provider,
        String operation,
        @Nullable Integer status,
        @Nullable FindingPlace place,
        @Nullable String changedPlace,
        @Nullable String value,
        Acceptance acceptance) {

    /** What JSON writes without quotes; in quotes it is another value. */
    private static final Pattern UNQUOTED =
            Pattern.compile("true|false|null|-?[0-9][0-9.eE+-]*|[\\[{\"].*", Pattern.DOTALL);

    AcceptedEntry {
        requireNonNull(provider, "provider");
        requireNonNull(operation, "operation");
        requireNonNull(acceptance, "acceptance");
    }

    boolean isAboutAChange() {
        return changedPlace != null;
    }

    boolean isAbout(int answer) {
        return status == null || status == answer;
    }

    /** Whether the finding is one that is accepted; findings that stand for others never are. */
    boolean names(int answer, Finding finding) {
        return place != null
                && isAbout(answer)
                && !finding.isRest()
                && place.includes(finding.path())
                && isValue(finding.actual());
    }

    boolean names(Change change) {
        return change.place().equals(changedPlace) && (value == null || value.equals(change.change()));
    }

    /** A text may be given without the quotes that a report shows, as long as that can mean no other JSON. */
    private boolean isValue(String actual) {
        return value == null
                || value.equals(actual)
                || (!UNQUOTED.matcher(value).matches()
                        && TextNode.valueOf(value).toString().equals(actual));
    }

    LocalDate until() {
        return acceptance.until();
    }
}
