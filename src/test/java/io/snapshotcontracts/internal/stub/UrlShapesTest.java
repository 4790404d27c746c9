package io.snapshotcontracts.internal.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.url.PathTemplate;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.snapshotcontracts.internal.stub.UrlShape.Kind;
import io.snapshotcontracts.internal.stub.UrlShape.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlShapesTest {

    private static final String ANY = "(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%(?!2[Ff])[0-9A-Fa-f]{2})++";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "/a/b                             ; /a/b",
                "^/a/b$                           ; /a/b",
                "/v1\\.0/ANY/snapshots            ; /v1.0/*/snapshots",
                "/v1/snapshots/ready(?:-ANY)?     ; /v1/snapshots/ready*",
                "/a/[^/]+/b                       ; /a/*/b",
                "/a/\\d{1,3}                      ; /a/*",
                "/a/b\\?x=1                       ; /a/b?x=1",
                "/a/b(\\?.*)?                     ; /a/b|/a/b?**",
                "/a/b.*                           ; /a/b**",
                "/a/b/?                           ; /a/b|/a/b/",
                "/a/b/+c                          ; /a/b**",
                "/a/x[^?]*                        ; /a/x**",
                "(?:/v2|/w)?/a                    ; /a|/v2/a|/w/a",
                "(?!/v2/a$)/ANY/a                 ; /*/a",
                "(?:(?!/v2/a$)(?:/v2))?/ANY/a     ; /*/a|/v2/*/a",
                "/a(?:b|c)/d                      ; /a*/d",
                "/a|/b/c                          ; /a|/b/c",
                "(?i)/a                           ; **",
                "/a/\\Qb\\E                       ; **",
                "/a/é                             ; **",
                "(/a|/b|/c)?(/a|/b|/c)?(/d)?      ; **",
            })
    void shapesOfAnExpression(String regex, String expected) {
        String shapes = UrlShapes.ofRegex(regex.replace("ANY", ANY)).stream()
                .map(UrlShapesTest::text)
                .sorted()
                .collect(Collectors.joining("|"));

        assertThat(shapes).isEqualTo(expected);
    }

    private static String text(UrlShape shape) {
        return shape.segments().stream().map(UrlShapesTest::text).collect(Collectors.joining("/"));
    }

    private static String text(Segment segment) {
        return segment.text()
                + switch (segment.kind()) {
                    case WHOLE -> "";
                    case BEGINNING -> "*";
                    case REST -> "**";
                };
    }

    @ParameterizedTest
    @CsvSource({"/a/{x}, /a/*", "/a.b/{x}-{y}/c, /a.b/*/c", "/a/**, /a/**", "/a/{x/y}, /a/*"})
    void shapesOfATemplate(String template, String expected) {
        assertThat(UrlShapes.ofRegex(UrlShapes.regexOf(template)))
                .extracting(UrlShapesTest::text)
                .containsExactly(expected);
    }

    @Test
    void whateverAnExpressionMatchesIsFound() {
        RandomMappings random = new RandomMappings(1);
        List<String> urls = Stream.generate(random::url).distinct().limit(300).toList();
        int matches = 0;
        for (int i = 0; i < 3_000; i++) {
            String regex = random.regex();
            UrlTree tree = tree(UrlShapes.ofRegex(regex));
            Pattern pattern = Pattern.compile(regex, Pattern.DOTALL);
            for (String url : urls) {
                if (pattern.matcher(url).matches()) {
                    matches++;
                    assertThat(isFound(tree, url)).as("%s by %s", url, regex).isTrue();
                }
            }
        }
        assertThat(matches).isGreaterThan(10_000);
    }

    @Test
    void whateverATemplateMatchesIsFound() {
        RandomMappings random = new RandomMappings(2);
        List<String> paths = Stream.generate(random::url)
                .map(url -> url.split("\\?", 2)[0])
                .distinct()
                .limit(300)
                .toList();
        int matches = 0;
        for (int i = 0; i < 300; i++) {
            String template = random.template();
            UrlTree tree = tree(UrlShapes.ofRegex(UrlShapes.regexOf(template)));
            PathTemplate whole = new PathTemplate(template);
            for (String path : paths) {
                if (whole.matches(path)) {
                    matches++;
                    assertThat(isFound(tree, path))
                            .as("%s by %s", path, template)
                            .isTrue();
                }
            }
        }
        assertThat(matches).isGreaterThan(1_000);
    }

    @Test
    void deepUrlIsFoundByItsBeginning() {
        String deep = "/a".repeat(20_000);
        UrlShape shape = UrlShape.exactly(deep);

        assertThat(shape.segments()).hasSizeLessThan(50).last().isEqualTo(new Segment(Kind.REST, ""));
        assertThat(isFound(tree(List.of(shape)), deep)).isTrue();
    }

    private static UrlTree tree(List<UrlShape> shapes) {
        StubMapping mapping = WireMock.any(WireMock.anyUrl()).build();
        UrlTree tree = new UrlTree();
        shapes.forEach(shape -> tree.add(shape, mapping));
        return tree;
    }

    private static boolean isFound(UrlTree tree, String url) {
        List<Iterable<StubMapping>> found = new ArrayList<>();
        tree.find(url, found);
        return !found.isEmpty();
    }
}
