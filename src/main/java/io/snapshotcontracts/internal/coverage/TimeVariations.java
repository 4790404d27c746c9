package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** Times in other layouts, and such as never were. */
final class TimeVariations {

    private static final List<String> IMPOSSIBLE = List.of(
            "-02-30T03:59:23Z",
            "-02-31T03:59:23Z",
            "-04-31T03:59:23Z",
            "-06-31T03:59:23Z",
            "-00-10T03:59:23Z",
            "-13-10T03:59:23Z",
            "-01-00T03:59:23Z",
            "-01-32T03:59:23Z",
            "-01-10T24:00:00Z",
            "-01-10T25:59:23Z",
            "-01-10T03:60:23Z",
            "-12-31T23:59:60Z",
            "-01-10T03:59:61Z");

    private TimeVariations() {}

    static void add(SchemaLocation spot, Steps steps) {
        if (spot.validations("realDateTime").isEmpty() || !spot.value().isTextual()) {
            return;
        }
        String time = spot.value().asText();
        String year = time.substring(0, 4);
        IMPOSSIBLE.forEach(rest -> steps.illegal(Kind.IMPOSSIBLE_TIME, spot, text(year + rest)));
        steps.illegal(Kind.IMPOSSIBLE_TIME, spot, text("2015-02-29T03:59:23Z"));
        steps.illegal(Kind.IMPOSSIBLE_TIME, spot, text("2100-02-29T03:59:23Z"));
        for (String wrong : layouts(time)) {
            steps.illegal(Kind.ANOTHER_LAYOUT, spot, text(wrong));
        }
        boolean isEnd = spot.validationsAround("notBefore").stream()
                .anyMatch(rule -> rule.path("later").asText().equals(spot.name()));
        for (String right : isEnd
                ? List.of("2096-02-29T23:59:59Z", "2400-02-29T00:00:00Z", "9999-12-31T23:59:59Z")
                : List.of(
                        "2016-02-29T00:00:00Z",
                        "2000-02-29T23:59:59Z",
                        "1970-01-01T00:00:00Z",
                        "0001-01-01T00:00:00Z")) {
            steps.legal(Kind.ANY_TIME, spot, text(right));
        }
    }

    private static List<String> layouts(String time) {
        String local = time.substring(0, time.length() - 1);
        return List.of(
                local,
                local + "+00:00",
                local + "+0000",
                local + "-00:00",
                local + ".0Z",
                local + ".123456Z",
                local + ",5Z",
                local + "z",
                local + " Z",
                local + "UTC",
                time + "\n",
                " " + time,
                time + " ",
                time + "[UTC]",
                time.replace('T', ' '),
                time.replace('T', 't'),
                time.replace('-', '/'),
                time.replace("-", ""),
                time.replace(":", ""),
                time.substring(0, 10),
                time.substring(0, 16) + "Z",
                "+" + time,
                "+0" + time,
                time.substring(2),
                time.replace('2', '\u0662'),
                "1471924763",
                "Tue, 23 Aug 2016 03:59:23 GMT",
                "");
    }

    private static JsonNode text(String time) {
        return TextNode.valueOf(time);
    }
}
