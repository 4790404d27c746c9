package io.snapshotcontracts.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static final String SECRET = "p&ss \"w/rd\\é~12";
    private final Redactor redactor = new Redactor(Set.of(SECRET, "plainSecret", "ab"));

    static Stream<Arguments> forms() {
        return Stream.of(
                argumentSet("as it is", SECRET),
                argumentSet("form-encoded", URLEncoder.encode(SECRET, UTF_8)),
                argumentSet("percent-encoded, small letters", "p%26ss%20%22w%2frd%5c%c3%a9~12"),
                argumentSet("every letter percent-encoded", "%70%26ss \"w/rd\\é%7e12"),
                argumentSet("JSON", "p&ss \\\"w\\/rd\\\\\\u00e9~12"),
                argumentSet("HTML", "p&amp;ss &quot;w/rd\\&#233;~12"),
                argumentSet("base64", base64(SECRET)),
                argumentSet(
                        "base64 for URLs",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(SECRET.getBytes(UTF_8))),
                argumentSet("base64 after one byte", base64("u" + SECRET)),
                argumentSet("base64 after two", base64("u:" + SECRET)),
                argumentSet("base64 amid a text", base64("user:" + SECRET + ":more")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void secretIsMaskedInEveryForm(String form) {
        assertThat(redactor.redact("before <" + form + "> behind")).isEqualTo("before <***> behind");
    }

    @ParameterizedTest
    @CsvSource({"'[plainSec…', '[***…'", "'a plain…', 'a ***…'"})
    void beginningThatACutLeftOverIsMasked(String cut, String masked) {
        assertThat(redactor.redact(cut)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a plate of pla…", "plainSecre", "PLAINSECRET", "", "…"})
    void otherTextIsLeftAlone(String text) {
        assertThat(redactor.redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"x-ab-y, x-***-y", "ab, ***", "cab, cab", "abc, abc"})
    void secretOfAFewLettersIsMaskedWhereItStandsAlone(String text, String masked) {
        assertThat(redactor.redact(text)).isEqualTo(masked);
    }

    @Test
    void theLongerOfTwoSecretsIsMaskedWhole() {
        assertThat(new Redactor(List.of("secret", "secret-and-more")).redact("secret-and-more secret"))
                .isEqualTo("*** ***");
    }

    @Test
    void everythingThatTheProviderOrTheUserSaysIsMasked() {
        Finding finding = new Finding(
                Lens.CONSUMER, "$.plainSecret", "plainSecret", "plainSecret", "plainSecret", "was plainSecret");
        SentRequest request = new SentRequest("GET", "/plainSecret", "http://h/plainSecret", List.of("X-Auth-Token"));

        InteractionResult result = redactor.redact(new InteractionResult(
                "a plainSecret",
                null,
                Outcome.VIOLATED,
                "plainSecret",
                request,
                null,
                "a.json, interaction 1",
                200,
                200,
                1L,
                List.of(finding)));

        assertThat(result.toString().replace("a plainSecret", "")).doesNotContain("plainSecret");
        assertThat(result.description()).isEqualTo("a plainSecret");
        assertThat(result.request().url()).isEqualTo("http://h/***");
    }

    @Test
    void setCookieIsNeverShown() {
        Finding finding = new Finding(Lens.CONSUMER, "header:set-cookie", "a rule", "x", "session=1", "was session=1");

        InteractionResult result = new Redactor(Set.of())
                .redact(new InteractionResult(
                        "d",
                        null,
                        Outcome.VIOLATED,
                        null,
                        new SentRequest("GET", "/", "http://h/", List.of()),
                        null,
                        "a.json, interaction 1",
                        200,
                        200,
                        1L,
                        List.of(finding)));

        assertThat(result.findings().toString()).doesNotContain("session");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
