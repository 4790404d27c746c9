package io.snapshotcontracts.internal.mapping;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Offers an answer under the provider's other credential headers too. A contract shows one way to say who asks; which
 * way a client takes is not what most interactions are about, and every client is to get every answer.
 */
final class CredentialWidening {

    private CredentialWidening() {}

    /** One more mapping for each documented header that the mapping's own request could carry instead. */
    static List<Mapping> of(Mapping mapping, Documentation documentation) {
        Set<String> documented = documentation.securitySchemes().stream()
                .map(SecurityScheme::header)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        SortedMap<String, ValuePattern> others = new TreeMap<>(mapping.request().headers());
        boolean carriesCredential = others.keySet().removeIf(documented::contains);
        if (!carriesCredential || mapping.interaction().isAboutItsSecurityScheme()) {
            return List.of();
        }
        // two schemes of one header make one mapping: nothing could tell them apart
        Set<String> offered = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        offered.addAll(mapping.request().headers().keySet());
        List<Mapping> widened = new ArrayList<>();
        for (SecurityScheme scheme : documentation.securitySchemes()) {
            if (offered.add(scheme.header())) {
                widened.add(widened(mapping, scheme, others));
            }
        }
        return widened;
    }

    private static Mapping widened(Mapping mapping, SecurityScheme scheme, Map<String, ValuePattern> others) {
        SortedMap<String, ValuePattern> headers = new TreeMap<>(others);
        headers.put(scheme.header(), ValuePattern.present());
        return new Mapping(
                mapping.fileName().replaceFirst("\\.json$", "-with-" + Slug.of(scheme.header()) + ".json"),
                mapping.interaction(),
                mapping.request().withHeaders(headers),
                mapping.response(),
                mapping.metadata()
                        .deepCopy()
                        .put("origin", "credential-widening")
                        .put("securityScheme", scheme.name()));
    }
}
