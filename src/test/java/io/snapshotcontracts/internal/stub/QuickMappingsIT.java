package io.snapshotcontracts.internal.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.not;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.or;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.direct.DirectCallHttpServerFactory;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ImmutableRequest;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The quick look never passes over a mapping that WireMock's whole match would take. */
class QuickMappingsIT {

    @Test
    void whatMatchesIsLookedAt() {
        List<RequestPattern> patterns = new ArrayList<>(folder());
        Stream.of(
                        any(anyUrl()).withHeader("Prefer", absent()),
                        any(anyUrl()).withHeader("Prefer", notMatching("x")),
                        any(anyUrl()).withHeader("Prefer", not(equalTo("x"))),
                        any(anyUrl()).withHeader("Prefer", or(absent(), equalTo("x"))),
                        any(anyUrl()).withHeader("prefer", matching(".*")),
                        any(anyUrl()).withHeader("PREFER", containing("o")),
                        any(urlEqualTo("/a?b=c")),
                        any(urlPathEqualTo("/a")))
                .map(mapping -> mapping.build().getRequest())
                .forEach(patterns::add);

        int matches = 0;
        for (Request request : requests()) {
            for (RequestPattern pattern : patterns) {
                if (pattern.match(request).isExactMatch()) {
                    matches++;
                    assertThat(QuickMappings.mayMatch(pattern, request))
                            .as("%s for %s", pattern, request.getUrl())
                            .isTrue();
                }
            }
        }
        assertThat(matches).isGreaterThan(100);
    }

    @Test
    void mostMappingsArePassedOver() {
        Request request = request("/v1.0/project-503/snapshots", "X-Auth-Token", "t");

        assertThat(folder())
                .filteredOn(pattern -> QuickMappings.mayMatch(pattern, request))
                .hasSizeLessThan(45);
    }

    @Test
    void mappingIsFoundByItsIdentifierUntilItIsGone() {
        QuickMappings mappings = new QuickMappings();
        StubMapping one = any(urlPathEqualTo("/a")).build();
        StubMapping other = any(urlPathEqualTo("/b")).build();

        mappings.add(one);
        assertThat(mappings.get(one.getId())).contains(one);
        mappings.replace(one, other);
        assertThat(mappings.get(one.getId())).isEmpty();
        assertThat(mappings.get(other.getId())).contains(other);
        mappings.remove(other);
        assertThat(mappings.get(other.getId())).isEmpty();
        mappings.add(one);
        mappings.clear();
        assertThat(mappings.get(one.getId())).isEmpty();
    }

    @Test
    void editOfAMappingThatIsGoneAddsNothing() {
        QuickMappings mappings = new QuickMappings();
        StubMapping gone = any(urlPathEqualTo("/a")).build();
        StubMapping edited = any(urlPathEqualTo("/b")).build();

        mappings.replace(gone, edited);

        assertThat(mappings.getAll()).isEmpty();
        assertThat(mappings.get(edited.getId())).isEmpty();
        assertThat(mappings.findAllMatchingRequest(request("/b"), Map.of(), event -> {}))
                .isEmpty();
    }

    private static List<RequestPattern> folder() {
        return new WireMockServer(wireMockConfig()
                        .httpServerFactory(new DirectCallHttpServerFactory())
                        .usingFilesUnderDirectory("wiremock-mappings"))
                .listAllStubMappings().getMappings().stream()
                        .map(StubMapping::getRequest)
                        .toList();
    }

    private static List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (String url : List.of(
                "/",
                "/a",
                "/a?b=c",
                "/v1/snapshots/snap_ready",
                "/v1/snapshots/snap_becomes_ready-1",
                "/v1.0/project-503/snapshots",
                "/v1.0/any/snapshots")) {
            for (String header : List.of("X-API-Key", "x-auth-token", "Authorization")) {
                requests.add(request(url, header, "Bearer t"));
                requests.add(request(url, header, ""));
                for (String prefer : List.of("code=503", "code=200", "example=slow", "foo", "")) {
                    requests.add(request(url, header, "Bearer t", "prefer", prefer));
                }
            }
        }
        return requests;
    }

    private static Request request(String url, String... headers) {
        List<HttpHeader> fields = new ArrayList<>();
        for (int i = 0; i < headers.length; i += 2) {
            fields.add(new HttpHeader(headers[i], headers[i + 1]));
        }
        return ImmutableRequest.create()
                .withAbsoluteUrl("http://localhost" + url)
                .withMethod(RequestMethod.GET)
                .withProtocol("HTTP/1.1")
                .withClientIp("127.0.0.1")
                .withHeaders(new HttpHeaders(fields))
                .build();
    }
}
