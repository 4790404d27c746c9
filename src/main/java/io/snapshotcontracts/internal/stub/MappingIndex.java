package io.snapshotcontracts.internal.stub;

import com.github.tomakehurst.wiremock.common.Urls;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the mappings whose URL part may match a URL, without looking at the others. */
final class MappingIndex {

    /** By the URL with its query, and by the path alone. */
    private volatile Trees trees = new Trees(new UrlTree(), new UrlTree());

    // generated folders have families of mappings with one expression
    private String lastRegex = "";
    private List<UrlShape> lastShapes = List.of();

    private record Trees(UrlTree urls, UrlTree paths) {}

    synchronized void add(StubMapping mapping) {
        UrlTree tree = tree(mapping.getRequest());
        for (UrlShape shape : shapes(mapping.getRequest())) {
            tree.add(shape, mapping);
        }
    }

    synchronized void remove(StubMapping mapping) {
        UrlTree tree = tree(mapping.getRequest());
        for (UrlShape shape : shapes(mapping.getRequest())) {
            tree.remove(shape, mapping);
        }
    }

    void clear() {
        trees = new Trees(new UrlTree(), new UrlTree());
    }

    boolean isEmpty() {
        return trees.urls().isEmpty() && trees.paths().isEmpty();
    }

    /** In WireMock's order. */
    Iterable<StubMapping> find(String url) {
        List<Iterable<StubMapping>> found = new ArrayList<>();
        Trees current = trees;
        current.urls().find(url, found);
        current.paths().find(Urls.getPath(url), found);
        return found.size() == 1 ? found.get(0) : () -> new MergedMappings(found);
    }

    private UrlTree tree(RequestPattern request) {
        boolean isOfUrl = request.getUrl() != null || request.getUrlPattern() != null;
        return isOfUrl ? trees.urls() : trees.paths();
    }

    private List<UrlShape> shapes(RequestPattern request) {
        if (request.getUrl() != null) {
            return List.of(UrlShape.exactly(request.getUrl()));
        }
        if (request.getUrlPath() != null) {
            return List.of(UrlShape.exactly(request.getUrlPath()));
        }
        String regex = regex(request);
        if (regex == null) {
            return List.of(UrlShape.ANYTHING);
        }
        if (!regex.equals(lastRegex)) {
            lastShapes = UrlShapes.ofRegex(regex);
            lastRegex = regex;
        }
        return lastShapes;
    }

    private static @Nullable String regex(RequestPattern request) {
        if (request.getUrlPathTemplate() != null) {
            return UrlShapes.regexOf(request.getUrlPathTemplate());
        }
        return request.getUrlPattern() != null ? request.getUrlPattern() : request.getUrlPathPattern();
    }
}
