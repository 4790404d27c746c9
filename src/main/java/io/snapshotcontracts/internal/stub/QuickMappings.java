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
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.github.tomakehurst.wiremock.store.InMemoryStubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * WireMock's own store of mappings, which finds the mapping of a request faster: it looks only at mappings of such URLs,
 * and most of these want a header that most requests do not carry, which is checked before the rest.
 */
final class QuickMappings extends InMemoryStubMappingStore {

    /** WireMock looks up the identifier of each mapping that it adds, and would search all of them each time. */
    private final Map<UUID, StubMapping> byId = new ConcurrentHashMap<>();

    private final MappingIndex index = new MappingIndex();

    @Override
    public Optional<StubMapping> get(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized void add(StubMapping mapping) {
        super.add(mapping); // gives it its place in the order
        index.add(mapping);
        byId.put(mapping.getId(), mapping);
    }

    @Override
    public synchronized void replace(StubMapping existing, StubMapping updated) {
        if (byId.remove(existing.getId()) != null) { // another request may have removed it; WireMock adds nothing then
            super.replace(existing, updated);
            index.remove(existing);
            index.add(updated);
            byId.put(updated.getId(), updated);
        }
    }

    /** The one of this identifier, or else, as WireMock does, all of the same request. */
    @Override
    public synchronized void remove(StubMapping mapping) {
        StubMapping known = byId.get(mapping.getId());
        List<StubMapping> removed = known != null
                ? List.of(known)
                : getAll().filter(other -> other.getRequest().equals(mapping.getRequest()))
                        .toList();
        super.remove(mapping);
        for (StubMapping gone : removed) {
            index.remove(gone);
            byId.remove(gone.getId());
        }
    }

    @Override
    public synchronized void clear() {
        super.clear();
        index.clear();
        byId.clear();
    }

    @Override
    public Stream<StubMapping> findAllMatchingRequest(
            Request request, Map<String, RequestMatcherExtension> custom, Consumer<SubEvent> events) {
        return StreamSupport.stream(index.find(request.getUrl()).spliterator(), false)
                .filter(mapping -> {
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
            if (!mayMatch(header.getValue(), header.getKey(), request)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayMatch(MultiValuePattern pattern, String header, Request request) {
        if (pattern instanceof SingleMatchMultiValuePattern single) {
            // no other classes: some patterns match where there is no header
            StringValuePattern value = single.getValuePattern();
            if (value.getClass() == RegexPattern.class) {
                return request.containsHeader(header);
            }
            if (value.getClass() == EqualToPattern.class) {
                boolean isExact = !Boolean.TRUE.equals(((EqualToPattern) value).getCaseInsensitive());
                return isExact
                        ? request.header(header).containsValue(value.getValue())
                        : request.containsHeader(header);
            }
        }
        return true;
    }
}
