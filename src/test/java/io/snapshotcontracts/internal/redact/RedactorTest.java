package io.snapshotcontracts.internal.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.SentRequest;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static final String SECRET = "p&ss \"w/rd\\é~12";
    private static final Locale LOCALE = Locale.getDefault();

    private final Redactor redactor = new Redactor(Set.of(SECRET, "plainSecret", "ab"));

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(LOCALE);
    }

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
    @MethodSource("forms")
    void secretIsMaskedUnderADefaultLocaleWithDigitsAndLettersOfItsOwn(String form) {
        for (String locale : List.of("ar-EG-u-nu-arab", "ar-EG", "tr")) {
            Locale.setDefault(Locale.forLanguageTag(locale));

            assertThat(new Redactor(Set.of(SECRET)).redact("<" + form + ">"))
                    .as(locale)
                    .isEqualTo("<***>");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void secretIsMaskedWhereItsFormIsEscapedOnceMore(String form) {
        assertThat(redactor.redact("<" + URLEncoder.encode(form, UTF_8) + ">")).isEqualTo("<***>");
        assertThat(redactor.redact("<" + form.replace("\\", "\\\\").replace("\"", "\\\"") + ">"))
                .isEqualTo("<***>");
        assertThat(redactor.redact("<" + form.replace("&", "&amp;") + ">")).isEqualTo("<***>");
    }

    static Stream<Arguments> escapes() {
        return Stream.of(
                argumentSet("an octet of ISO 8859-1", "secr\u00e9t", "secr%E9t"),
                argumentSet("a percent sign that is left alone", "100%25 off it", "100%25%20off%20it"),
                argumentSet("the escapes that the secret holds, read", "100%25 off it", "100% off it"),
                argumentSet("a pair of surrogates as entity", "s\ud83d\ude00cret", "s&#x1f600;cret"),
                argumentSet("a pair of surrogates in UTF-8", "s\ud83d\ude00cret", "s%F0%9F%98%80cret"),
                argumentSet("a pair of surrogates in JSON", "s\ud83d\ude00cret", "s\\uD83D\\ude00cret"),
                argumentSet("zeros before an entity's number", "secret", "&#0000115;ecret"),
                argumentSet("entities with names", "a+b/c=d:e", "a&plus;b&sol;c&equals;d&colon;e"),
                argumentSet("JavaScript", "secret", "\\x73ecret"),
                argumentSet("a letter that could belong to the sign before it", "nsecret", "\\nsecret"),
                argumentSet("base64 with percent-encoded signs", "\u00fb\u00ff\u00fe~~~???", "w7vDv8O%2Bfn5%2BPz8%2F"));
    }

    @ParameterizedTest
    @MethodSource("escapes")
    void secretIsMaskedHoweverItIsEscaped(String secret, String form) {
        assertThat(new Redactor(Set.of(secret)).redact("<" + form + ">")).matches("<\\\\?\\*\\*\\*>");
    }

    @ParameterizedTest
    @ValueSource(ints = {4_001, 32_768, 100_000})
    void secretOfAnyLengthIsMaskedInEveryForm(int length) {
        String secret = token(length, length);
        Redactor longOne = new Redactor(Set.of(secret));

        for (String form : List.of(
                secret,
                URLEncoder.encode(secret, UTF_8),
                secret.replace("/", "\\/"),
                escapedInJson(secret),
                base64(secret),
                base64("user:" + secret),
                URLEncoder.encode(base64("u:" + secret + "more"), UTF_8))) {
            assertThat(longOne.redact("before <" + form + "> behind")).isEqualTo("before <***> behind");
        }
    }

    @Test
    void hundredsOfSecretsWithOneBeginningAreMasked() {
        List<String> secrets =
                IntStream.range(0, 500).mapToObj(i -> token(5_000, i)).toList();
        String text = String.join(" ", secrets.subList(0, 50)) + " " + base64(secrets.get(499));

        assertThat(new Redactor(secrets).redact(text)).isEqualTo("*** ".repeat(50) + "***");
    }

    @Test
    void textThatRepeatsTheBeginningAtEveryPlaceTakesNoLonger() {
        Redactor repetitive = new Redactor(Set.of("a".repeat(100_000), "a".repeat(99_999) + "b"));

        String masked =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> repetitive.redact("a".repeat(1_000_000) + "c"));

        assertThat(masked).isEqualTo("***c");
    }

    @ParameterizedTest
    @CsvSource({
        "'Invalid token MIIEvwYJKoZIhvcN...', 'Invalid token ***...'",
        "'MIIEvwYJKoZIhvcNA and MIIEvwYJKoZIhvcNAQcCx', '*** and ***x'",
        "'x%4DIIEvwYJKoZIhvcN…', 'x***…'",
        "'Invalid token MIIEvwYJKoZIhvc...', 'Invalid token MIIEvwYJKoZIhvc...'",
        "'TUlJRXZ3WUpLb1pJ', ***"
    })
    void repeatedBeginningIsMaskedWhereItIsLongEnough(String text, String masked) {
        Redactor token = new Redactor(Set.of("MIIEvwYJKoZIhvcNAQcCoIIEsDCCBKwCAQExDTAL"));

        assertThat(token.redact(text)).isEqualTo(masked);
    }

    @Test
    void secretsThatOverlapAreMaskedWhole() {
        assertThat(new Redactor(Set.of("abcdefgh", "efghijkl")).redact("xabcdefghijklx"))
                .isEqualTo("x***x");
    }

    @Test
    void oneForOtherSecretsMasksThoseAlone() {
        Redactor other = redactor.of(List.of(SECRET, "another-one"));

        assertThat(other.redact("another-one " + SECRET + " plainSecret")).isEqualTo("*** *** plainSecret");
    }

    @Test
    void findingIsMaskedBeforeItIsCut() {
        String value = "x".repeat(Finding.LONGEST_VALUE - 5) + "plainSecret";

        Finding finding = redactor.redact(new Finding(Lens.CONSUMER, "$", "a rule", value, value, value + value));

        assertThat(finding.actual()).isEqualTo("x".repeat(195) + "***");
        assertThat(finding.expected()).isEqualTo(finding.actual());
        assertThat(finding.message()).doesNotContain("plain").hasSize(Finding.LONGEST_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a plate of pla…", "plainSecre", "PLAINSECRET", "", "…", "100% & \\ &nothing; &#; %zz \\u00"})
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

    /** As Huawei's are: base64 of a signed message, whose first bytes are the same in all. */
    private static String token(int length, int seed) {
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        StringBuilder token = new StringBuilder("MIIEvwYJKoZIhvcNAQcC");
        new Random(seed).ints(length - token.length(), 0, 64).forEach(i -> token.append(digits.charAt(i)));
        return token.toString();
    }

    private static String escapedInJson(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04x", c)));
        return escaped.toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
