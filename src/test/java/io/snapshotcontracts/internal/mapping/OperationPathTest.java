package io.snapshotcontracts.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationPathTest {

    private final OperationPath path = new OperationPath("/v1.0/{project_id}/things");

    @ParameterizedTest
    @ValueSource(strings = {"a", "89cd04f1", "a%20b", "a+b", "a:b", "~!$&'()*+,;=:@-._", "..", "%F0%9F%97%84"})
    void identifierIsWhatOneSegmentMayHold(String identifier) {
        assertThat("/v1.0/" + identifier + "/things").matches(path.urlPattern(OperationPath.ANY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a/b", "a%2Fb", "a%2fb", "a\"b", "a\\b", "a b", "a<b", "%", "%4", "%zz", "a?b", "é", "a{{b}}"
            })
    void anythingElseIsNone(String identifier) {
        assertThat("/v1.0/" + identifier + "/things").doesNotMatch(path.urlPattern(OperationPath.ANY));
    }

    @Test
    void neitherQueryNorOtherPathsAreTaken() {
        assertThat("/v1.0/a/things?limit=1").doesNotMatch(path.urlPattern(OperationPath.ANY));
        assertThat("/v1.0/a/things/").doesNotMatch(path.urlPattern(OperationPath.ANY));
        assertThat("/v1x0/a/things").doesNotMatch(path.urlPattern(OperationPath.ANY));
    }

    @Test
    void longIdentifierDoesNotOverflow() {
        assertThat("/v1.0/" + "%41a".repeat(50_000) + "/things").matches(path.urlPattern(OperationPath.ANY));
    }

    @Test
    void lastParameterIsTheIdentifier() {
        assertThat(new OperationPath("/a/{b}/c/{d_id}").identifierIndex()).isEqualTo(3);
        assertThat(new OperationPath("/a/{b}/c/{d_id}").identifierName()).isEqualTo("d_id");
        assertThat(new OperationPath("/a").identifierIndex()).isEqualTo(-1);
        assertThat(new OperationPath("/a").identifierName()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/a/{b}, /a/{c}, true",
        "/a/{b}, /{c}/d, true",
        "/a/{b}, /a/b, true",
        "/a/{b}, /b/{b}, false",
        "/a/{b}, /a/{b}/c, false",
    })
    void pathsOverlapWhereOneUrlIsOfBoth(String one, String other, boolean overlap) {
        assertThat(new OperationPath(one).mayOverlap(new OperationPath(other))).isEqualTo(overlap);
        assertThat(new OperationPath(other).mayOverlap(new OperationPath(one))).isEqualTo(overlap);
    }

    @Test
    void identifierAtTheEndOfAnObjectIsNoFourthBrace() throws JsonProcessingException {
        JsonNode body =
                new ObjectMapper().readTree("{\"text\":\"{{x}}\",\"in\":{\"id\":\"" + path.identifierMarker() + "\"}}");

        assertThat(path.template(body))
                .isEqualTo("{\"text\":\"{\\u007bx}}\",\"in\":{\"id\":{{{toJson request.pathSegments.[1]}}} }}");
    }

    @Test
    void placeIsCountedFromTheEndBelowServers() {
        OperationPath below = new OperationPath("/a/{b}/c", List.of("/v1", "/v2/x"), "", Set.of());

        assertThat(below.identifierPlace()).isEqualTo(-2);
        assertThat("/v2/x/a/1/c").matches(below.urlPattern(OperationPath.ANY));
        assertThat("/a/1/c").matches(below.urlPattern(OperationPath.ANY));
        assertThat("/x/a/1/c").doesNotMatch(below.urlPattern(OperationPath.ANY));
        assertThat(below.isBelowServer("/v1/a/1/c")).isTrue();
        assertThat(below.isBelowServer("/a/1/c")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b, /a/{c}, true",
        "/a/{c}, /a/b, false",
        "/a/{b}...{c}, /a/{d}, true",
        "/a/{b}/c, /a/x/{d}, false",
        "/a/{b}, /a/{c}, false",
        "/a/b, /{c}/d, false",
    })
    void pathWithMoreTextWhereTheyDifferFirstIsMoreConcrete(String one, String other, boolean more) {
        assertThat(new OperationPath(one).isMoreConcreteThan(new OperationPath(other)))
                .isEqualTo(more);
    }
}
