package io.snapshotcontracts.internal.stub;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.matching.EqualToPattern;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.matching.MultiValuePattern;
import com.github.tomakehurst.wiremock.matching.RegexPattern;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.matching.SingleMatchMultiValuePattern;
import com.github.tomakehurst.wiremock.store.InMemoryStubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * WireMock's own store of mappings, which finds the mapping of a request faster. Most mappings want one URL or a header
 * that most requests do not carry; checking that costs a fraction of a whole match.
 */
final class QuickMappings extends InMemoryStubMappingStore {

    /** WireMock looks up the identifier of each mapping that it adds, and would search all of them each time. */
    private final Map<UUID, StubMapping> byId = new ConcurrentHashMap<>();

    @Override
    public Optional<StubMapping> get(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void add(StubMapping mapping) {
        super.add(mapping);
        byId.put(mapping.getId(), mapping);
    }

    @Override
    public void replace(StubMapping existing, StubMapping updated) {
        super.replace(existing, updated);
        byId.remove(existing.getId());
        byId.put(updated.getId(), updated);
    }

    @Override
    public void remove(StubMapping mapping) {
        super.remove(mapping);
        byId.remove(mapping.getId());
    }

    @Override
    public void clear() {
        super.clear();
        byId.clear();
    }

    @Override
    public Stream<StubMapping> findAllMatchingRequest(
            Request request, Map<String, RequestMatcherExtension> custom, Consumer<SubEvent> events) {
        return getAll().filter(mapping -> {
            RequestPattern pattern = mapping.getRequest();
            if (!mayMatch(pattern, request)) {
                return false;
            }
            MatchResult result = pattern.match(request, custom);
            result.getSubEvents().forEach(events);
            return result.isExactMatch();
        });
    }

    /** A cheap test before the whole match; never false where that would succeed. */
    static boolean mayMatch(RequestPattern pattern, Request request) {
        RequestMethod method = pattern.getMethod();
        if (method != null && !method.equals(RequestMethod.ANY) && !method.equals(request.getMethod())) {
            return false;
        }
        String url = pattern.getUrl();
        if (url != null) {
            return url.equals(request.getUrl());
        }
        Map<String, MultiValuePattern> headers = pattern.getHeaders();
        if (headers == null) {
            return true;
        }
        for (Map.Entry<String, MultiValuePattern> header : headers.entrySet()) {
            if (wantsValue(header.getValue()) && !request.containsHeader(header.getKey())) {
                return false;
            }
        }
        return true;
    }

    private static boolean wantsValue(MultiValuePattern pattern) {
        if (pattern instanceof SingleMatchMultiValuePattern single) {
            // no others: some patterns hold where there is no header
            Class<?> type = single.getValuePattern().getClass();
            return type == RegexPattern.class || type == EqualToPattern.class;
        }
        return false;
    }
}
