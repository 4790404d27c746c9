package io.snapshotcontracts.internal.lint;

import io.snapshotcontracts.result.Remark;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A problem that begins with the file and the place, taken apart. */
final class Located {

    private static final Pattern MESSAGE = Pattern.compile(
            "(?s)(?<file>\\S.*?)(?:, interaction (?<number>[0-9]+)(?: '.*?')?)?: (?:at (?<place>/\\S*|line [^:]*): )?(?<problem>.*)");

    private Located() {}

    static Remark of(Remark.Kind kind, String message, @Nullable String subject) {
        Matcher parts = MESSAGE.matcher(message);
        if (!parts.matches()) {
            return new Remark(kind, "", "", subject, message, null);
        }
        String number = parts.group("number");
        String place = parts.group("place") == null ? "" : parts.group("place");
        String above = number == null || place.startsWith("/interactions/")
                ? ""
                : "/interactions/" + (Integer.parseInt(number) - 1);
        return new Remark(kind, parts.group("file"), above + place, subject, parts.group("problem"), null);
    }
}
