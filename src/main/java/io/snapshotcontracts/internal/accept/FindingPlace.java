package io.snapshotcontracts.internal.accept;

import io.snapshotcontracts.internal.contract.RulePath;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where accepted findings are.
 *
 * @param path null where the place is none of the body's
 */
record FindingPlace(String text, @Nullable RulePath path) {

    /** Places that findings about headers and requests have. */
    private static final Pattern OTHER = Pattern.compile("status|method|path|(?:query|path|cookie|header):.+");

    /**
     * Reads a place.
     *
     * @throws IllegalArgumentException with a clause where it is none
     */
    static FindingPlace parse(String text) {
        if (OTHER.matcher(text).matches()) {
            return new FindingPlace(text, null);
        }
        if (!text.startsWith("$")) {
            throw new IllegalArgumentException("'" + text
                    + "' is no JSONPath such as $.items[*].name, nor 'status' or 'header:NAME'; a JSONPath begins with"
                    + " '$'");
        }
        return new FindingPlace(text, RulePath.parse(text));
    }

    boolean includes(String place) {
        if (place.equals(text)) {
            return true;
        }
        if (path == null) {
            // the names of headers are the same in any case
            String header = "header:";
            return text.startsWith(header) && place.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT));
        }
        return place.startsWith("$") && includes(path, place);
    }

    private static boolean includes(RulePath path, String place) {
        List<String> names;
        try {
            names = RulePath.parse(place).names();
        } catch (IllegalArgumentException e) {
            return false; // a name that no path can spell is only equal to itself
        }
        return path.leadsTo(names);
    }
}
