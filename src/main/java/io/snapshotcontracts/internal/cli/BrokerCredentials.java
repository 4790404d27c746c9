package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.snapshotcontracts.internal.environment.Variables;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.redact.Redactor;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A broker's credentials from the variables that Pact's own tools read, so that none is on a command line.
 *
 * @param secrets what of them no output may show
 */
record BrokerCredentials(Headers headers, List<String> secrets) {

    private static final String TOKEN = "PACT_BROKER_TOKEN";
    private static final String USERNAME = "PACT_BROKER_USERNAME";
    private static final String PASSWORD = "PACT_BROKER_PASSWORD";

    /**
     * Reads the variables; with none, no credentials are sent.
     *
     * @throws IllegalArgumentException with one sentence that shows no value
     */
    static BrokerCredentials of(Map<String, String> environment, Variables variables) {
        boolean token = isSet(environment, TOKEN);
        boolean user = isSet(environment, USERNAME);
        boolean password = isSet(environment, PASSWORD);
        TargetOptions.require(
                !token || (!user && !password),
                TOKEN + " and " + USERNAME + " or " + PASSWORD + " are set; keep those that the broker is to get");
        TargetOptions.require(user == password, USERNAME + " and " + PASSWORD + " belong together; set both or none");
        if (token) {
            String value = variables.expand("${" + TOKEN + "}").strip();
            return of("Bearer ", value, TOKEN, value);
        }
        if (!user) {
            return new BrokerCredentials(Headers.NONE, List.of());
        }
        String secret = variables.expand("${" + PASSWORD + "}");
        String both = environment.get(USERNAME) + ":" + secret;
        return of("Basic ", Base64.getEncoder().encodeToString(both.getBytes(UTF_8)), PASSWORD, secret);
    }

    Redactor redactor() {
        return new Redactor(secrets);
    }

    // the user's name is no secret, and often a word that honest answers hold
    private static BrokerCredentials of(String scheme, String sent, String variable, String secret) {
        try {
            Header header = Header.checked("Authorization", scheme + sent);
            return new BrokerCredentials(new Headers(List.of(header)), List.of(sent, secret));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(variable + ": " + e.getMessage(), e);
        }
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
