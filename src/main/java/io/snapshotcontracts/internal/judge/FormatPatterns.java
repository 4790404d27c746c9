package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** {@link Formats} as schemas without formats; each takes no more than the format does. */
final class FormatPatterns {

    private static final String MONTHS_AND_DAYS = "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
            + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))";
    private static final String LEAP_YEAR =
            "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
    private static final String DATE = "(?:[0-9]{4}-" + MONTHS_AND_DAYS + "|" + LEAP_YEAR + "-02-29)";
    private static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\\.[0-9]+)?"
            + "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";
    private static final String LABEL = "[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?";
    private static final String HOST = "(?=.{1,253}\\z)" + LABEL + "(?:\\." + LABEL + ")*";
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String IPV4 = BYTE + "(?:\\." + BYTE + "){3}";
    private static final String ATOM = "[0-9A-Za-z!#$%&'*+/=?^_`{|}~-]+";
    private static final String LOCAL = "(?:" + ATOM + "(?:\\." + ATOM + ")*|\"[^\"\\\\\\r\\n]*\")";
    private static final String HEX = "[0-9A-Fa-f]{1,4}";
    private static final String URI_PART = "(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*+";

    private static final Map<String, String> OF_TEXTS = Map.ofEntries(
            Map.entry("date-time", DATE + "[Tt]" + TIME),
            Map.entry("date", DATE),
            Map.entry("time", TIME),
            Map.entry(
                    "duration",
                    "P(?!\\z)(?:[0-9]+W|(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?"
                            + "(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)"),
            Map.entry("uuid", "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),
            Map.entry("uri", "[A-Za-z][A-Za-z0-9+.-]*:" + URI_PART + "(?:#" + URI_PART + ")?"),
            Map.entry("email", LOCAL + "@(?:" + HOST + "|\\[" + IPV4 + "\\])"),
            Map.entry("ipv4", IPV4),
            Map.entry(
                    "ipv6",
                    "(?:(?:" + HEX + ":){7}" + HEX + "|::|(?:" + HEX + ":){1,7}:|:(?::" + HEX + "){1,7}"
                            + "|(?!(?:[^:]*:){8})(?:" + HEX + ":){1,6}(?::" + HEX + "){1,6})"),
            Map.entry("hostname", HOST),
            Map.entry("byte", "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?"));

    private FormatPatterns() {}

    /** What a format demands; nothing where it demands nothing. */
    static Optional<ObjectNode> of(String format) {
        String pattern = OF_TEXTS.get(format);
        if (pattern != null) {
            return Optional.of(JsonNodeFactory.instance.objectNode().put("pattern", "\\A(?:" + pattern + ")\\z"));
        }
        if (!Formats.ofIntegers().contains(format)) {
            return Optional.empty();
        }
        ObjectNode range = JsonNodeFactory.instance.objectNode();
        range.putObject("if").put("type", "number");
        range.putObject("then")
                .put("type", "integer")
                .put("minimum", format.equals("int32") ? Integer.MIN_VALUE : Long.MIN_VALUE)
                .put("maximum", format.equals("int32") ? Integer.MAX_VALUE : Long.MAX_VALUE);
        return Optional.of(range);
    }
}
