package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.openapi.ApiResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the page promises of one documented answer. */
final class ResponseRules {

    private final ApiResponse response;
    private final List<ContentRules> contents;
    private final List<HeaderRules> headers;
    private volatile @Nullable Chosen chosen;

    private ResponseRules(ApiResponse response, List<ContentRules> contents, List<HeaderRules> headers) {
        this.response = response;
        this.contents = contents;
        this.headers = headers;
    }

    /** @throws io.snapshotcontracts.internal.openapi.UnusableDocumentException where the answer cannot be judged by */
    static ResponseRules of(ApiResponse response, SchemaRules rules, Invariants invariants) {
        List<ContentRules> contents = response.contents().stream()
                .map(content -> ContentRules.of(content, rules, invariants))
                .toList();
        List<HeaderRules> headers = response.headers().stream()
                .map(header -> new HeaderRules(header, rules))
                .toList();
        return new ResponseRules(response, contents, headers);
    }

    /** @param hasHeaders whether all headers of the answer are known, which recordings can leave out */
    void look(String method, Answer answer, boolean hasHeaders, LensView view) {
        HttpResponse actual = answer.response();
        if (hasHeaders) {
            headers.forEach(header -> header.look(actual.headers(), view));
        }
        boolean isBodiless = method.equalsIgnoreCase("HEAD") || actual.status() == 204 || actual.status() == 304;
        if (!isBodiless && !contents.isEmpty()) {
            lookAtBody(answer, view);
        }
    }

    private void lookAtBody(Answer answer, LensView view) {
        Optional<String> named = answer.response().contentType();
        if (named.isEmpty()) {
            ContentRules content = usual();
            content.look(answer, null, view);
            return;
        }
        Chosen known = chosen;
        if (known == null || !known.named().equals(named.get())) {
            known = choose(named.get());
            chosen = known;
        }
        ContentRules best = known.content();
        if (best == null) {
            // what else is wrong with a page of HTML would only hide that it is one
            view.add(List.of(LensFindings.otherMediaType(
                    response.node(), contents.stream().map(ContentRules::key).toList(), named.get())));
        } else {
            best.look(answer, known.type(), view);
        }
    }

    /**
     * Which documented content an answer's type matches best; a provider nearly always names the same.
     *
     * @param content null where none matches
     */
    private record Chosen(
            String named, BodyType type, @Nullable ContentRules content) {}

    private Chosen choose(String named) {
        BodyType actual = BodyType.of(named);
        ContentRules best = null;
        int match = 0;
        for (ContentRules content : contents) {
            int candidate = content.type().match(actual);
            if (candidate > match) {
                match = candidate;
                best = content;
            }
        }
        return new Chosen(named, actual, best);
    }

    /** What an answer that names no type is taken for. */
    private ContentRules usual() {
        return contents.stream()
                .filter(content -> content.type().form() == BodyType.Form.JSON)
                .findFirst()
                .orElse(contents.get(0));
    }
}
