package io.snapshotcontracts.internal.deviation;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.snapshotcontracts.result.Finding;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a finding of a known deviation looks, whichever lens found it.
 *
 * @param path a finding's path, where {@code [*]} means any element
 * @param rule a pattern found in the finding's rule; null where the rule does not matter
 * @param actual a pattern of the whole value that came; null where any will do
 * @param statuses the answers' statuses; empty where any will do
 */
record FindingPattern(
        String path, @Nullable Pattern rule, @Nullable Pattern actual, Set<Integer> statuses, Pattern pathPattern) {

    FindingPattern {
        statuses = Set.copyOf(statuses);
    }

    @JsonCreator
    static FindingPattern of(
            @JsonProperty("path") String path,
            @JsonProperty("rule") @Nullable Pattern rule,
            @JsonProperty("actual") @Nullable Pattern actual,
            @JsonProperty("statuses") @Nullable Set<Integer> statuses) {
        Deviation.require(path != null && !path.isBlank(), "a recogniser has no path");
        Deviation.require(rule != null || actual != null, "a recogniser has neither rule nor actual");
        return new FindingPattern(path, rule, actual, requireNonNullElse(statuses, Set.of()), pattern(path));
    }

    boolean matches(int status, Finding finding) {
        return pathPattern.matcher(finding.path()).matches()
                && (statuses.isEmpty() || statuses.contains(status))
                && (rule == null || rule.matcher(finding.rule()).find())
                && (actual == null || actual.matcher(finding.actual()).matches());
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(Pattern.quote(path).replace("[*]", "\\E\\[\\d+\\]\\Q"));
    }
}
