package io.snapshotcontracts.internal.judge;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values of {@code format} that are asserted; any other word is a note for people. */
final class Formats {

    private static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\\.[0-9]+)?"
            + "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern DATE_TIME = Pattern.compile(DATE.pattern() + "[Tt]" + TIME);
    private static final Pattern FULL_TIME = Pattern.compile(TIME);
    private static final Pattern DURATION = Pattern.compile("P(?!$)(?:[0-9]+W|(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?"
            + "(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)");
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern LABEL = Pattern.compile("[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?");
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern LOCAL_PART = Pattern.compile(
            "[0-9A-Za-z!#$%&'*+/=?^_`{|}~-]+(?:\\.[0-9A-Za-z!#$%&'*+/=?^_`{|}~-]+)*|\"[^\"\\\\\\r\\n]*\"");
    private static final Pattern URI_CHARACTERS =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final Pattern BASE64 =
            Pattern.compile("(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    private static final Map<String, Predicate<String>> OF_TEXTS = Map.ofEntries(
            Map.entry("date-time", text -> isDate(DATE_TIME.matcher(text))),
            Map.entry("date", text -> isDate(DATE.matcher(text))),
            Map.entry("time", text -> FULL_TIME.matcher(text).matches()),
            Map.entry("duration", text -> DURATION.matcher(text).matches()),
            Map.entry("uuid", text -> UUID.matcher(text).matches()),
            Map.entry("uri", Formats::isUri),
            Map.entry("email", Formats::isEmail),
            Map.entry("ipv4", text -> IPV4.matcher(text).matches()),
            Map.entry("ipv6", Formats::isIpv6),
            Map.entry("hostname", Formats::isHostname),
            Map.entry("byte", text -> BASE64.matcher(text).matches()));

    private static final Map<String, BigDecimal> OF_INTEGERS = Map.of(
            "int32",
            BigDecimal.valueOf(1L << 31),
            "int64",
            BigDecimal.valueOf(2).pow(63));

    private Formats() {}

    /** All formats that are asserted. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(OF_TEXTS.keySet());
        names.addAll(OF_INTEGERS.keySet());
        return names;
    }

    static Set<String> ofIntegers() {
        return OF_INTEGERS.keySet();
    }

    /** What texts of the format have to hold; null where the format says nothing of texts. */
    static @Nullable Predicate<String> ofTexts(String format) {
        return OF_TEXTS.get(format);
    }

    static boolean isInRange(String format, BigDecimal number) {
        BigDecimal limit = OF_INTEGERS.getOrDefault(format, BigDecimal.ZERO);
        return number.compareTo(limit) < 0
                && number.compareTo(limit.negate()) >= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isDate(Matcher matcher) {
        if (!matcher.matches()) {
            return false;
        }
        try {
            LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isUri(String text) {
        if (!URI_CHARACTERS.matcher(text).matches()) {
            return false;
        }
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            // the JDK wants something behind the scheme, and knows no brackets outside of hosts
            return text.indexOf('[') < 0 && text.indexOf(']') < 0 && text.indexOf('#') == text.lastIndexOf('#');
        }
    }

    private static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || !LOCAL_PART.matcher(text.substring(0, at)).matches()) {
            return false;
        }
        String domain = text.substring(at + 1);
        if (domain.startsWith("[") && domain.endsWith("]")) {
            String address = domain.substring(1, domain.length() - 1);
            return address.startsWith("IPv6:")
                    ? isIpv6(address.substring(5))
                    : IPV4.matcher(address).matches();
        }
        return isHostname(domain);
    }

    private static boolean isHostname(String text) {
        if (text.isEmpty() || text.length() > 253) {
            return false;
        }
        for (String label : text.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == 8;
        }
        int before = gap == 0 ? 0 : hexGroups(text.substring(0, gap));
        // a second gap is a group without a digit
        int after = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2));
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /** How many groups of 16 bits, the last two perhaps as an IPv4 address; negative where it is something else. */
    private static int groups(String text) {
        int last = text.lastIndexOf(':');
        String tail = text.substring(last + 1);
        if (!tail.contains(".")) {
            return hexGroups(text);
        }
        int before = last < 0 ? 0 : hexGroups(text.substring(0, last));
        return IPV4.matcher(tail).matches() && before >= 0 ? before + 2 : -1;
    }

    private static int hexGroups(String text) {
        String[] groups = text.split(":", -1);
        for (String group : groups) {
            if (!HEXADECIMAL.matcher(group).matches()) {
                return -1;
            }
        }
        return groups.length;
    }
}
