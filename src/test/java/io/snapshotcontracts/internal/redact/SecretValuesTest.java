package io.snapshotcontracts.internal.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretValuesTest {

    static Stream<Arguments> composites() {
        String basic = Base64.getEncoder().encodeToString("operator:correct-horse:9".getBytes(UTF_8));
        return Stream.of(
                argumentSet("bearer", "Authorization", "Bearer  abc.def.ghi", List.of("abc.def.ghi")),
                argumentSet("scheme in small letters", "Authorization", "bearer abc.def.ghi", List.of("abc.def.ghi")),
                argumentSet("value alone", "X-Auth-Token", " MIIEvwYJ==", List.of("MIIEvwYJ==")),
                argumentSet(
                        "Basic",
                        "Authorization",
                        "Basic " + basic,
                        List.of(basic, "operator:correct-horse:9", "operator", "correct-horse:9")),
                argumentSet(
                        "Basic of another client",
                        "Proxy-Authorization",
                        "basic " + basic,
                        List.of("operator", "correct-horse:9")),
                argumentSet("not base64", "Authorization", "Basic not*base64*at*all", List.of("not*base64*at*all")),
                argumentSet(
                        "cookies",
                        "Cookie",
                        "sid=0123456789; theme=dark; csrf=\"quoted-one\"",
                        List.of("0123456789", "quoted-one")),
                argumentSet(
                        "cookie set",
                        "Set-Cookie",
                        "sid=0123456789; Path=/snapshots; Domain=dws.example.com",
                        List.of("0123456789")),
                argumentSet(
                        "several set", "set-cookie", "a=0123456789\nb=abcdefghij", List.of("0123456789", "abcdefghij")),
                argumentSet(
                        "signed by Huawei's scheme",
                        "Authorization",
                        "SDK-HMAC-SHA256 Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=host;x-sdk-date,"
                                + " Signature=7be6668032f70418fcf22abc52071e57",
                        List.of("QTWAOYTTINDUT2QVKYUC", "7be6668032f70418fcf22abc52071e57")),
                argumentSet(
                        "signed by AWS's scheme",
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request,"
                                + "SignedHeaders=content-type;host,Signature=5d672d79c15b13162d9279b0855cfba6",
                        List.of("AKIDEXAMPLE", "5d672d79c15b13162d9279b0855cfba6")),
                argumentSet(
                        "digest",
                        "Authorization",
                        "Digest username=\"operator\", realm=\"all of them\", response=\"6629fae49393a053\"",
                        List.of("operator", "6629fae49393a053")),
                argumentSet(
                        "URL of a redirect",
                        "Location",
                        "https://operator:correct-horse@h/cb#access_token=abcdefgh&state=abcdefghij",
                        List.of("operator:correct-horse", "operator", "correct-horse", "abcdefgh")));
    }

    @ParameterizedTest
    @MethodSource("composites")
    void partsOfACredentialAreSecretsToo(String name, String value, List<String> parts) {
        assertThat(SecretValues.of(name, value)).containsAll(parts);
    }

    @Test
    void whatSaysOnlyHowARequestIsSignedIsNoSecret() {
        String signed =
                "SDK-HMAC-SHA256 Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=host;x-sdk-date, Signature=7be66680";

        assertThat(SecretValues.of("Authorization", signed))
                .containsExactly(
                        signed, signed.substring(signed.indexOf("Access")), "QTWAOYTTINDUT2QVKYUC", "7be66680");
    }

    @Test
    void whatABrowserIsToDoWithACookieIsNoSecret() {
        assertThat(SecretValues.of(
                        "Set-Cookie", "a=0123456789; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/snapshots"))
                .doesNotContain("/snapshots", "Wed, 21 Oct 2026 07:28:00 GMT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://h/snapshots?token=abc123secret",
                "https://h/snapshots?limit=10&X-Amz-Signature=abc123secret&x=1",
                "https://h/snapshots?x=1;api%5Fkey=abc123secret",
                "https://h/snapshots#access_token=abc123secret",
                "https://abc123secret@h/snapshots",
                "https://u:abc123secret@h/snapshots?x=1",
                "https://h:81?code=abc123secret",
                "/snapshots?sig=abc123secret"
            })
    void credentialInAUrlIsFound(String url) {
        assertThat(SecretValues.ofUrl(url)).contains("abc123secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://h/snapshots?name=abc123public", "https://h/a@abc123public", "", "?", "//", "a=abcdefgh"
            })
    void otherPartsOfAUrlAreNoSecrets(String url) {
        assertThat(SecretValues.ofUrl(url)).isEmpty();
    }

    @Test
    void wordsAreNoSecrets() {
        assertThat(SecretValues.of("X-Auth-Token", "expired")).isEmpty();
        assertThat(SecretValues.of("Authorization", "Basic dTpw")).containsExactly("Basic dTpw");
    }

    @Test
    void aTokenOf100000CharactersIsTakenWhole() {
        String token = "a=".repeat(50_000);

        assertThat(SecretValues.of("Authorization", "Bearer " + token)).contains(token);
        assertThat(SecretValues.of("Cookie", "sid=" + token)).contains(token);
    }
}
