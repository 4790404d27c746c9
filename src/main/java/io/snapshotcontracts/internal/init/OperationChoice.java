package io.snapshotcontracts.internal.init;

import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import io.snapshotcontracts.internal.text.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the operations that a user names by identifier or by method and path. */
final class OperationChoice {

    /** The number that is taken where none is named: a team reads so much documentation, but not a thousand operations. */
    private static final int FEW = 20;

    private static final int SHOWN = 5;

    private final List<ApiOperation> operations;

    OperationChoice(OpenApiDocument document) {
        this.operations = document.operations();
    }

    /** @throws IllegalArgumentException with one sentence */
    List<ApiOperation> of(List<String> wanted) {
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("the document has no operation");
        }
        if (wanted.isEmpty()) {
            if (operations.size() > FEW) {
                throw new IllegalArgumentException("the document has " + operations.size()
                        + " operations; name those that you need by --operation, such as " + shown(operations));
            }
            return operations;
        }
        Set<ApiOperation> chosen = new LinkedHashSet<>();
        wanted.forEach(name -> chosen.add(find(name)));
        return List.copyOf(chosen);
    }

    private ApiOperation find(String wanted) {
        Optional<ApiOperation> byId = operations.stream()
                .filter(operation ->
                        operation.operationId().filter(wanted::equals).isPresent())
                .findFirst();
        return byId.or(() -> operations.stream()
                        .filter(operation -> methodAndPath(operation).equals(normal(wanted)))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the document has no operation '" + wanted + "'" + instead(wanted)));
    }

    private static String methodAndPath(ApiOperation operation) {
        return operation.method() + " " + operation.pathTemplate();
    }

    private static String normal(String wanted) {
        String[] parts = wanted.strip().split("\\s+", 2);
        return parts.length < 2 ? wanted : parts[0].toUpperCase(Locale.ROOT) + " " + parts[1];
    }

    private String instead(String wanted) {
        boolean isPath = wanted.contains("/") && wanted.strip().contains(" ");
        List<String> names = operations.stream()
                .map(operation -> isPath
                        ? methodAndPath(operation)
                        : operation.operationId().orElse(methodAndPath(operation)))
                .toList();
        String path = isPath ? normal(wanted).split(" ", 2)[1] : "";
        List<ApiOperation> samePath = operations.stream()
                .filter(operation -> operation.pathTemplate().equals(path))
                .toList();
        if (!samePath.isEmpty()) {
            return "; the path has " + shown(samePath);
        }
        Optional<String> nearest = Nearest.to(isPath ? normal(wanted) : wanted, names);
        return nearest.map(name -> "; did you mean '" + name + "'?")
                .orElseGet(() -> "; there is " + shown(near(wanted)));
    }

    /** Operations that share most words with what was wanted come first; the document's order decides among equals. */
    private List<ApiOperation> near(String wanted) {
        Set<String> words = words(wanted);
        List<ApiOperation> sorted = new ArrayList<>(operations);
        sorted.sort(Comparator.comparingLong(
                (ApiOperation operation) -> -words(operation.name() + " " + methodAndPath(operation)).stream()
                        .filter(words::contains)
                        .count()));
        return sorted;
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>(List.of(text.replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+", -1)));
        words.remove("");
        return words;
    }

    private static String shown(List<ApiOperation> some) {
        return some.stream()
                        .limit(SHOWN)
                        .map(operation -> "'" + operation.operationId().orElse(methodAndPath(operation)) + "'")
                        .collect(Collectors.joining(", "))
                + (some.size() > SHOWN ? ", …" : "");
    }
}
