package io.snapshotcontracts.internal.redact;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Takes secrets of any length out of what is shown, however the provider echoes them: as they are, percent-encoded,
 * escaped as in JSON or HTML, one within the other, in base64 alone or amid other text, and cut off behind their first
 * {@value Form#BEGINNING} characters. A secret of fewer than four characters is masked only as a word of its own; its
 * letters are everywhere, and masking them would hide nothing.
 */
public final class Redactor {

    /** What replaces a secret. */
    public static final String MASK = "***";

    private final Map<String, List<Form>> forms = new HashMap<>();
    private final Beginnings beginnings = new Beginnings();
    private final List<String> shortOnes = new ArrayList<>();

    public Redactor(Collection<String> secrets) {
        this(secrets, Map.of());
    }

    private Redactor(Collection<String> secrets, Map<String, List<Form>> known) {
        Set<String> distinct = new LinkedHashSet<>();
        secrets.forEach(secret -> distinct.add(secret.strip()));
        for (String secret : distinct) {
            if (secret.length() >= SecretForms.SHORTEST) {
                List<Form> ofSecret = known.get(secret);
                forms.put(secret, ofSecret == null ? SecretForms.of(secret) : ofSecret);
            } else if (!secret.isEmpty()) {
                shortOnes.add(secret);
            }
        }
        forms.values().forEach(ofSecret -> ofSecret.forEach(beginnings::add));
    }

    /** One for other secrets, which keeps what it knows of those that this one has too. */
    public Redactor of(Collection<String> others) {
        return new Redactor(others, forms);
    }

    public String redact(String text) {
        if (forms.isEmpty() && shortOnes.isEmpty()) {
            return text;
        }
        BitSet marked = new BitSet();
        Reading reading = Reading.of(text);
        for (int depth = 0; reading != null && depth <= SecretForms.MOST_ESCAPES; depth++) {
            if (!beginnings.areNone()) {
                beginnings.mark(reading, marked);
            }
            for (String secret : shortOnes) {
                markAlone(secret, reading, marked);
            }
            reading = reading.unescaped();
        }
        return marked.isEmpty() ? text : masked(text, marked);
    }

    /** The same result without secrets, and then cut; what the contract itself says is left as it is. */
    public InteractionResult redact(InteractionResult result) {
        return redact(result, UnaryOperator.identity());
    }

    /**
     * The same with a step between masking and cutting.
     *
     * @param accepting marks findings whose values are whole and hold no secret any more
     */
    public InteractionResult redact(InteractionResult result, UnaryOperator<List<Finding>> accepting) {
        InteractionResult masked = result.mapped(this::redact, this::masked);
        return masked.withFindings(reasonsMasked(accepting.apply(masked.findings())))
                .cut();
    }

    /** The same findings without secrets, marked, and then cut: half a secret is one that nothing would find. */
    public List<Finding> redact(List<Finding> findings, UnaryOperator<List<Finding>> accepting) {
        List<Finding> marked =
                accepting.apply(findings.stream().map(this::masked).toList());
        return reasonsMasked(marked).stream().map(Finding::cut).toList();
    }

    /** The same finding without secrets, and then cut. */
    public Finding redact(Finding finding) {
        return masked(finding).cut();
    }

    private List<Finding> reasonsMasked(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.acceptance() == null ? finding : finding.mapped(this::redact))
                .toList();
    }

    private Finding masked(Finding finding) {
        String path = redact(finding.path());
        if (path.toLowerCase(Locale.ROOT).startsWith("header:set-cookie")) {
            // what a service issues to keep a session is a secret of its own
            return new Finding(
                    finding.lens(),
                    path,
                    finding.rule(),
                    MASK,
                    MASK,
                    "the header Set-Cookie differs; its value is not shown");
        }
        return finding.mapped(this::redact);
    }

    private static void markAlone(String secret, Reading reading, BitSet marked) {
        for (int start = 0; start + secret.length() <= reading.size(); start++) {
            int end = start + secret.length();
            boolean isAlone = (start == 0 || !Folding.isAlphanumeric(reading.at(start - 1)))
                    && (end == reading.size() || !Folding.isAlphanumeric(reading.at(end)));
            if (isAlone && reading.holds(secret, start)) {
                marked.set(reading.start(start), reading.end(end - 1));
            }
        }
    }

    private static String masked(String text, BitSet marked) {
        StringBuilder masked = new StringBuilder(text.length());
        int shown = 0;
        for (int start = marked.nextSetBit(0); start >= 0; start = marked.nextSetBit(shown)) {
            masked.append(text, shown, start).append(MASK);
            shown = marked.nextClearBit(start);
        }
        return masked.append(text, shown, text.length()).toString();
    }
}
