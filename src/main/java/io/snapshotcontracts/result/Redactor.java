package io.snapshotcontracts.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of what is shown, however the provider echoes them: as they are, percent-encoded, escaped as in JSON
 * or HTML, in base64 alone or amid other text, and cut off at a finding's end. A secret of fewer than four characters is
 * masked only where it stands alone; its letters are everywhere, and masking them would hide nothing.
 */
public final class Redactor {

    /** What stands in a secret's place. */
    public static final String MASK = "***";

    private static final int SHORT = 4;
    private static final String CUT = "…";

    private final List<Pattern> everywhere = new ArrayList<>();
    private final List<Pattern> atTheEnd = new ArrayList<>();

    public Redactor(Collection<String> secrets) {
        List<String> longestFirst = secrets.stream()
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String secret : longestFirst) {
            String escaped = SecretForms.escaped(secret);
            if (secret.length() < SHORT) {
                everywhere.add(Pattern.compile("(?<![A-Za-z0-9])" + escaped + "(?![A-Za-z0-9])"));
                continue;
            }
            everywhere.add(Pattern.compile(escaped));
            atTheEnd.add(Pattern.compile(escaped));
            for (String core : SecretForms.base64(secret)) {
                everywhere.add(Pattern.compile(SecretForms.BASE64_RUN + core + SecretForms.BASE64_RUN));
                atTheEnd.add(Pattern.compile(core));
            }
        }
    }

    public String redact(String text) {
        String masked = text;
        for (Pattern secret : everywhere) {
            masked = secret.matcher(masked).replaceAll(MASK);
        }
        return masked.endsWith(CUT) ? withoutBeginnings(masked) : masked;
    }

    /** The same result without secrets; what the contract itself says is left as it is. */
    public InteractionResult redact(InteractionResult result) {
        return result.mapped(this::redact, this::redact);
    }

    /** The same finding without secrets. */
    public Finding redact(Finding finding) {
        String path = redact(finding.path());
        if (path.toLowerCase(Locale.ROOT).startsWith("header:set-cookie")) {
            // whatever a service hands out to stay logged in is a secret of its own
            return new Finding(
                    finding.lens(),
                    path,
                    finding.rule(),
                    MASK,
                    MASK,
                    "the header Set-Cookie differs; its value is not shown");
        }
        return new Finding(
                finding.lens(),
                path,
                redact(finding.rule()),
                redact(finding.expected()),
                redact(finding.actual()),
                redact(finding.message()));
    }

    // a value is cut before it comes here, perhaps in the middle of a secret
    private String withoutBeginnings(String text) {
        String uncut = text.substring(0, text.length() - CUT.length());
        for (Pattern secret : atTheEnd) {
            Matcher matcher = secret.matcher(uncut);
            for (int start = 0; start <= uncut.length() - SHORT; start++) {
                if (!matcher.region(start, uncut.length()).lookingAt() && matcher.hitEnd()) {
                    return uncut.substring(0, start) + MASK + CUT;
                }
            }
        }
        return text;
    }
}
