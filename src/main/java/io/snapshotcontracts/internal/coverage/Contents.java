package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.MediaType;
import io.snapshotcontracts.internal.openapi.ApiContent;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The documented bodies of one answer or request. */
record Contents(List<ApiContent> all) {

    static Contents of(OpenApiNode holder) {
        return new Contents(holder.member("content").children().stream()
                .map(content -> new ApiContent(content.name(), content.resolved()))
                .toList());
    }

    /** Whether the body is JSON, whose places are documented. */
    static boolean isJson(ApiContent content) {
        MediaType type = MediaType.of(content.mediaType());
        return type.isJson() || type.base().equals("*/*") || type.base().equals("application/*");
    }

    /** The place of the body; with its type where the answer has several that have places. */
    String root(ApiContent content) {
        return all.stream().filter(Contents::isJson).count() > 1 ? content.mediaType() + " $" : "$";
    }

    /** The type that an example shows: the one that says most of it. */
    Optional<ApiContent> shownBy(String type) {
        MediaType actual = MediaType.of(type);
        return all.stream()
                .filter(content -> match(MediaType.of(content.mediaType()), actual) > 0)
                .max(Comparator.comparingInt(content -> match(MediaType.of(content.mediaType()), actual)));
    }

    private static int match(MediaType documented, MediaType actual) {
        String base = documented.base();
        if (base.equals(actual.base())) {
            boolean agrees = documented.parameters().entrySet().stream()
                    .allMatch(parameter ->
                            parameter.getValue().equals(actual.parameters().get(parameter.getKey())));
            return agrees ? 4 + documented.parameters().size() : 3;
        }
        if (base.equals("*/*")) {
            return 1;
        }
        return base.endsWith("/*") && actual.base().startsWith(base.substring(0, base.length() - 1)) ? 2 : 0;
    }

    /** The page's own examples of a body. */
    static List<JsonNode> examples(ApiContent content) {
        JsonNode json = content.node().json();
        List<JsonNode> examples = new ArrayList<>(List.of(json.path("example")));
        for (OpenApiNode named : content.node().member("examples").children()) {
            examples.add(named.resolved().json().path("value"));
        }
        content.schema().map(OpenApiNode::resolved).ifPresent(schema -> Stream.of(
                        schema.json().path("example"), schema.json().at("/examples/0"))
                .forEach(examples::add));
        examples.removeIf(JsonNode::isMissingNode);
        return examples;
    }
}
