package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UsageErrorsTest {

    private static final String VERIFY = " See 'snapshot-contracts verify --help'.\n";
    private static final String STUB = " See 'snapshot-contracts stub --help'.\n";
    private static final String ROOT = " See 'snapshot-contracts --help'.\n";

    static Stream<Arguments> usageErrors() {
        return Stream.of(
                error(
                        "no command",
                        "",
                        "a command is missing, one of: stub, verify, check, proxy, coverage, drift, init, lint, mappings."
                                + ROOT),
                error(
                        "unknown command",
                        "verfy",
                        "there is no such command, only: stub, verify, check, proxy, coverage, drift, init, lint, mappings; did you mean 'verify'?"
                                + ROOT),
                error(
                        "unknown command like none",
                        "x",
                        "there is no such command, only: stub, verify, check, proxy, coverage, drift, init, lint, mappings."
                                + ROOT),
                error(
                        "unknown option",
                        "verify|--headers",
                        "unknown option --headers; did you mean --header?" + VERIFY),
                error("unknown option like none", "verify|--zzzzzzzz", "unknown option --zzzzzzzz." + VERIFY),
                error(
                        "unknown provider",
                        "verify|--provider|dsw",
                        "the contracts name no provider 'dsw', only: dws, instavm; did you mean 'dws'?" + VERIFY),
                error(
                        "unknown provider like none",
                        "verify|--provider|payments",
                        "the contracts name no provider 'payments', only: dws, instavm." + VERIFY),
                error(
                        "unknown provider at a URL",
                        "verify|--provider|InstaVM|--url|http://h",
                        "the contracts name no provider 'InstaVM', only: dws, instavm; did you mean 'instavm'?"
                                + VERIFY),
                error(
                        "URL without provider",
                        "verify|--url|http://h",
                        "--url needs --provider, which is one of: dws, instavm." + VERIFY),
                error(
                        "URL without scheme",
                        "verify|--provider|dws|--url|example.com",
                        "Invalid value for option '--url': the URL must start with http:// or https://, but is"
                                + " 'example.com'." + VERIFY),
                error(
                        "URL twice",
                        "verify|--url|http://a|--url|http://b",
                        "option '--url' (URL) should be specified only once." + VERIFY),
                error("URL missing", "verify|--url", "Missing required parameter for option '--url' (URL)." + VERIFY),
                error(
                        "states URL without scheme",
                        "verify|--provider-states-url|/states",
                        "Invalid value for option '--provider-states-url': the URL must start with http:// or"
                                + " https://, but is '/states'." + VERIFY),
                error(
                        "states URL without URL",
                        "verify|--provider-states-url|http://h",
                        "--provider-states-url needs --url." + VERIFY),
                error("header without URL", "verify|--header|A: b", "--header needs --url or --environment." + VERIFY),
                error(
                        "environment and URL",
                        "verify|--environment|e.yaml|--url|http://h",
                        "--environment and --url exclude each other, since an environment file holds its URL."
                                + VERIFY),
                error(
                        "environment and provider",
                        "verify|--environment|e.yaml|--provider|dws",
                        "--provider needs --url, since an environment file names its provider." + VERIFY),
                error(
                        "environment and states URL",
                        "verify|--environment|e.yaml|--provider-states-url|http://h",
                        "--provider-states-url needs --url." + VERIFY),
                error(
                        "explain the stub",
                        "verify|--explain",
                        "--explain needs --url or --environment, since the embedded stub has no address yet." + VERIFY),
                error(
                        "explain as JSON",
                        "verify|--explain|--provider|dws|--url|http://h|--format|json",
                        "--explain is for people; it has no --format json." + VERIFY),
                error(
                        "trust for the stub",
                        "verify|--ca-file|ca.pem",
                        "--ca-file, --client-cert and --client-key need --url or --environment." + VERIFY),
                error(
                        "key without certificate",
                        "verify|--provider|dws|--url|http://h|--client-key|k.pem",
                        "--client-key needs --client-cert." + VERIFY),
                error(
                        "CA file that is not there",
                        "verify|--provider|dws|--url|http://h|--ca-file|no/such.pem",
                        "no/such.pem: the file cannot be read." + VERIFY),
                error(
                        "CA file without certificate",
                        "verify|--provider|dws|--url|http://h|--ca-file|pom.xml",
                        "pom.xml: the file holds no certificate in PEM form." + VERIFY),
                error(
                        "nothing at a time",
                        "verify|--parallel|0",
                        "Invalid value for option '--parallel': a number of requests at a time is a whole number from"
                                + " 1 to 256, but not '0'." + VERIFY),
                error(
                        "negative rate",
                        "verify|--rate=-1",
                        "Invalid value for option '--rate': a number of requests in a second is a whole number from 0"
                                + " to 1000000, but not '-1'." + VERIFY),
                error(
                        "time-out of zero",
                        "verify|--timeout|0",
                        "Invalid value for option '--timeout': seconds are a number from 0.001 to 86400." + VERIFY),
                error(
                        "deadline in words",
                        "verify|--deadline|soon",
                        "Invalid value for option '--deadline': seconds are a number from 0.001 to 86400." + VERIFY),
                error(
                        "no body",
                        "verify|--max-body|0",
                        "Invalid value for option '--max-body': a size in bytes is a whole number from 1 to"
                                + " 1073741824, but not '0'." + VERIFY),
                error(
                        "unknown format",
                        "verify|--format|xml",
                        "Invalid value for option '--format': a format is text or json, but not 'xml'." + VERIFY),
                error(
                        "port in words",
                        "stub|--port|http",
                        "Invalid value for option '--port': a port is a whole number from 0 to 65535, but not"
                                + " 'http'." + STUB),
                error(
                        "port too high",
                        "stub|--port|65536",
                        "Invalid value for option '--port': a port is a whole number from 0 to 65535, but not"
                                + " '65536'." + STUB),
                error(
                        "negative port",
                        "stub|--port=-1",
                        "Invalid value for option '--port': a port is a whole number from 0 to 65535, but not"
                                + " '-1'." + STUB),
                error("empty host", "stub|--host|", "--host must not be empty." + STUB),
                error(
                        "stray argument",
                        "stub|8080",
                        "an argument belongs to no option (it is not shown, for it could be a secret); put a value"
                                + " that holds spaces in quotes." + STUB),
                error(
                        "line break and colour code",
                        "stub|--port|\n\u001b[31m",
                        "Invalid value for option '--port': a port is a whole number from 0 to 65535, but not"
                                + " ' ?[31m'." + STUB));
    }

    @ParameterizedTest
    @MethodSource("usageErrors")
    void endWithTwoAndOneLineAndNoResult(List<String> args, String sentence) {
        Run run = Run.of(args.toArray(String[]::new));

        assertThat(run).isEqualTo(new Run(2, "", "Error: " + sentence));
    }

    @Test
    void aProxyThatCannotBeUsedIsTheUsersToMend() {
        Run run = Run.of(
                Map.of("HTTPS_PROXY", "http://user:c4n4ry@proxy"), "verify", "--provider=dws", "--url=https://h");

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "Error: the proxy in HTTPS_PROXY asks for a name and a password, which is not supported."
                                + VERIFY));
    }

    @Test
    void anUnusableContractIsTheUsersToMend(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"consumer\": {\"name\": \"c\"}}");

        Run run = Run.of("verify", "--contracts", folder.toString());

        assertThat(run)
                .isEqualTo(new Run(2, "", "Error: a.json: at /provider/name: a text is required here." + VERIFY));
    }

    @Test
    void aStubThatCannotStartIsTheUsersToMend() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("stub", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(run)
                    .isEqualTo(new Run(
                            2, "", "Error: port " + taken.getLocalPort() + " of 127.0.0.1 is already in use." + STUB));
        }
    }

    private static Arguments error(String name, String args, String sentence) {
        return argumentSet(name, args.isEmpty() ? List.of() : List.of(args.split("\\|", -1)), sentence);
    }
}
