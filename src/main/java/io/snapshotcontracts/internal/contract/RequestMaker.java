package io.snapshotcontracts.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes a request out of an interaction: its examples, with what its generators make in their places. */
final class RequestMaker {

    private final ContractRequest request;
    private final Generators generators;
    private final ValueMaker maker;

    RequestMaker(ContractRequest request, Generators generators, ValueMaker maker) {
        this.request = request;
        this.generators = generators;
        this.maker = maker;
    }

    HttpRequest make() {
        Body body = BodyMaker.make(request.body(), generators.body(), maker);
        return new HttpRequest(request.method(), path() + query(), headers(body), body);
    }

    private String path() {
        String example = PercentEncoding.encodePath(request.path());
        Generator generator = generators.path();
        if (generator == null) {
            return example;
        }
        if (!generator.isProviderState()) {
            JsonNode made = maker.make(generator, "path", request.path());
            return made == null ? example : absolute(PercentEncoding.encodePath(ValueMaker.asText(made)));
        }
        // a parameter that is all of the path is one that was written as a path
        boolean whole = !generator.expression().contains("/");
        String text = maker.text(generator, whole ? PercentEncoding::encodePath : PercentEncoding::encode);
        return text == null || text.isEmpty() ? example : absolute(PercentEncoding.encodePath(text));
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        request.query().forEach((name, values) -> {
            for (int i = 0; i < values.size(); i++) {
                String value = generated(generators.query(), name, i, values.get(i));
                query.append(query.isEmpty() ? "?" : "&").append(PercentEncoding.encode(name));
                if (value != null) {
                    query.append('=').append(PercentEncoding.encode(value));
                }
            }
        });
        return query.toString();
    }

    private Headers headers(Body body) {
        List<Header> fields = new ArrayList<>();
        request.headers().forEach((name, values) -> {
            List<String> made = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                made.add(String.valueOf(generated(generators.headers(), name, i, values.get(i))));
            }
            fields.add(new Header(name, String.join(name.equalsIgnoreCase("Cookie") ? "; " : ", ", made)));
        });
        Headers headers = new Headers(fields);
        return body.isEmpty() || headers.has("Content-Type")
                ? headers
                : headers.with("Content-Type", request.body().type().text());
    }

    private @Nullable String generated(Map<String, Generator> known, String name, int index, @Nullable String example) {
        for (Map.Entry<String, Generator> entry : known.entrySet()) {
            boolean same = entry.getKey().equalsIgnoreCase(name)
                    || entry.getKey().equalsIgnoreCase(name + "[" + index + "]")
                    || entry.getKey().equalsIgnoreCase(name + "[*]");
            if (same) {
                String made = made(entry.getValue(), name + "[" + index + "]", String.valueOf(example));
                return made == null ? example : made;
            }
        }
        return example;
    }

    private @Nullable String made(Generator generator, String place, String example) {
        if (generator.isProviderState()) {
            return maker.text(generator, UnaryOperator.identity());
        }
        JsonNode value = maker.make(generator, place, example);
        return value == null ? null : ValueMaker.asText(value);
    }
}
