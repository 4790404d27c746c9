package io.snapshotcontracts.internal.verify;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Tells which headers show who asks, and puts the given ones in the place of a contract's examples. */
final class Credentials {

    /** Names that mean a credential wherever they appear. */
    private static final Set<String> WELL_KNOWN =
            Set.of("Authorization", "Cookie", "Proxy-Authorization", "X-API-Key", "X-Auth-Token");

    private final TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    Credentials(Documentation documentation) {
        names.addAll(WELL_KNOWN);
        documentation.securitySchemes().forEach(scheme -> names.add(scheme.header()));
    }

    boolean isCredential(String header) {
        return names.contains(header);
    }

    List<String> namesIn(HttpRequest request) {
        return request.headers().names().stream().filter(names::contains).toList();
    }

    /**
     * The contract's headers, without its example credentials where any header is given, and the given ones.
     *
     * @param anyGiven whether the user gives headers at all, be it for other interactions: then the examples mean nothing
     */
    Headers replaced(Headers ofContract, boolean anyGiven, Headers given) {
        if (!anyGiven) {
            return ofContract;
        }
        Headers kept = ofContract;
        for (String name : names) {
            kept = kept.without(name);
        }
        return kept.replacedBy(given);
    }

    /** Whether an interaction that is about its scheme says anything under the given headers. */
    boolean suit(HttpRequest example, Headers given) {
        return namesIn(example).stream()
                .allMatch(name -> sameScheme(name, example.headers().first(name).orElse(""), given));
    }

    private static boolean sameScheme(String name, String example, Headers given) {
        return given.first(name)
                .map(value -> !name.equalsIgnoreCase("Authorization")
                        || firstWord(value).equals(firstWord(example)))
                .orElse(false);
    }

    private static String firstWord(String value) {
        return value.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    }
}
