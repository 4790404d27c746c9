package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.PercentEncoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request taken apart by an operation's path.
 *
 * @param path values by the parameters' names, decoded
 * @param query values by name, decoded, in order
 * @param cookies values by name
 */
record RequestParts(
        Map<String, String> path, Map<String, List<String>> query, Headers headers, Map<String, String> cookies) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)}");

    static RequestParts of(HttpRequest request, String template) {
        String[] target = request.target().split("\\?", 2);
        return new RequestParts(
                Objects.requireNonNullElse(values(template, target[0]), Map.of()),
                query(target.length < 2 ? "" : target[1]),
                request.headers(),
                cookies(request.headers()));
    }

    /** Whether the path is one of the template's, below any prefix. */
    static boolean isOf(String template, String path) {
        return values(template, path) != null;
    }

    private static @Nullable Map<String, String> values(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] actual = path.split("/", -1);
        // the first is the text before the first slash
        int prefix = actual.length - wanted.length;
        if (prefix < 0) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i < wanted.length; i++) {
            if (!segment(wanted[i], actual[prefix + i], values)) {
                return null;
            }
        }
        return values;
    }

    private static boolean segment(String wanted, String actual, Map<String, String> values) {
        List<String> names = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(wanted);
        int from = 0;
        while (parameter.find()) {
            pattern.append(Pattern.quote(PercentEncoding.decode(wanted.substring(from, parameter.start()))))
                    .append("(.+)");
            names.add(parameter.group(1));
            from = parameter.end();
        }
        pattern.append(Pattern.quote(PercentEncoding.decode(wanted.substring(from))));
        Matcher found = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(PercentEncoding.decode(actual));
        if (!found.matches()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), found.group(i + 1));
        }
        return true;
    }

    private static Map<String, List<String>> query(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                values.computeIfAbsent(PercentEncoding.decodeForm(parts[0]), name -> new ArrayList<>())
                        .add(parts.length < 2 ? "" : PercentEncoding.decodeForm(parts[1]));
            }
        }
        return values;
    }

    private static Map<String, String> cookies(Headers headers) {
        Map<String, String> values = new LinkedHashMap<>();
        headers.fields().stream().filter(field -> field.isNamed("Cookie")).forEach(field -> {
            for (String pair : field.value().split(";", -1)) {
                String[] parts = pair.strip().split("=", 2);
                values.put(parts[0], parts.length < 2 ? "" : parts[1]);
            }
        });
        return values;
    }
}
