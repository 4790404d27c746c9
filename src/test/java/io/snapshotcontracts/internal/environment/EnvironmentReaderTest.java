package io.snapshotcontracts.internal.environment;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.yaml.YamlSource;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class EnvironmentReaderTest {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));
    private static final String CANARY = "c4n4ry";
    private static final String DWS = "provider: dws\nurl: https://h\n";

    @TempDir
    private Path folder;

    private final Variables variables = new Variables(Map.of(
            "TOKEN",
            "s3cr3t",
            "PROJECT",
            "0017",
            "BASE",
            "https://api.example/base",
            "EMPTY",
            "",
            "LINES",
            CANARY + "\n"));

    @Test
    void everyPartIsReadAndVariablesAreExpanded() throws IOException {
        Environment environment = read("""
                # a comment
                provider: dws
                url: ${BASE}/
                headers:
                  X-Auth-Token: ${TOKEN}
                  Accept: 'text/plain; q=$${x}'
                states:
                  the project has snapshots:
                    project_id: ${PROJECT}
                  the token is rejected:
                    project_id: 0x1F
                    headers: { x-auth-token: expired, Accept: null }
                """);

        assertThat(environment)
                .isEqualTo(new Environment(
                        "dws",
                        URI.create("https://api.example/base/"),
                        new Headers(List.of(
                                new Header("X-Auth-Token", "s3cr3t"), new Header("Accept", "text/plain; q=${x}"))),
                        Map.of(
                                "the project has snapshots",
                                new StateSettings(Map.of("project_id", "0017"), Headers.NONE, List.of()),
                                "the token is rejected",
                                new StateSettings(
                                        Map.of("project_id", "0x1F"),
                                        new Headers(List.of(new Header("x-auth-token", "expired"))),
                                        List.of("Accept")))));
        assertThat(environment.states().keySet()).containsExactly("the project has snapshots", "the token is rejected");
        assertThat(variables.used()).containsExactlyInAnyOrder("https://api.example/base", "s3cr3t", "0017");
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void scalarsAreTheTextAsWritten(String written, String read) throws IOException {
        Environment environment =
                read(DWS + "states:\n  the project has snapshots:\n    project_id: " + written + "\n");

        assertThat(environment.states().get("the project has snapshots").parameters())
                .containsEntry("project_id", read);
    }

    static Stream<Arguments> scalars() {
        return Stream.of(
                argumentSet("leading zeros", "0017", "0017"),
                argumentSet("float", "1e3", "1e3"),
                argumentSet("boolean", "yes", "yes"),
                argumentSet("date", "2026-01-01", "2026-01-01"),
                argumentSet("sexagesimal", "12:30:45", "12:30:45"),
                argumentSet("underscores", "1_000", "1_000"),
                argumentSet("quoted null", "'null'", "null"),
                argumentSet("letters outside ASCII", "\"\\u00e9\"", "é"));
    }

    @Test
    void anchorsCanBeUsedAgain() throws IOException {
        Environment environment = read(DWS + """
                states:
                  the project has snapshots: &same
                    project_id: a
                  the project has no snapshots: *same
                """);

        assertThat(environment.states()).hasSize(2);
    }

    @Test
    void fileWithoutStatesIsComplete() throws IOException {
        assertThat(read(DWS).states()).isEmpty();
        assertThat(read(DWS + "states:\n").states()).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        String state = "  the project has snapshots:\n";
        String given = DWS + "states:\n" + state + "    project_id: a\n";
        return Stream.of(
                mistake("empty file", "", "e.yaml: the file is empty"),
                mistake("only a comment", "# x\n", "e.yaml: the file is empty"),
                mistake("list", "- a\n", "e.yaml, line 1: an environment file must be a mapping of names to values"),
                mistake(
                        "unknown key",
                        "provider: dws\nhaeders:\n  A: b\n",
                        "e.yaml, line 2: there is no key 'haeders'; did you mean 'headers'?"),
                mistake(
                        "unknown key like none",
                        "zzzzzzzzzzzz: 1\n",
                        "e.yaml, line 1: there is no key 'zzzzzzzzzzzz', only: provider, url, headers, states"),
                mistake("no provider", "url: http://h\n", "e.yaml: the key 'provider' is missing"),
                mistake("no URL", "provider: dws\n", "e.yaml: the key 'url' is missing"),
                mistake(
                        "unknown provider",
                        "provider: dsw\nurl: http://h\n",
                        "e.yaml, line 1: the contracts do not name this provider, only: "
                                + String.join(", ", CONTRACTS.providers()) + "; did you mean 'dws'?"),
                mistake("key twice", DWS + "url: http://i\n", "e.yaml, line 3: 'url' is given twice"),
                mistake(
                        "unknown state",
                        DWS + "states:\n  the project has snapshot:\n    project_id: a\n",
                        "e.yaml, line 4: there is no state 'the project has snapshot'; did you mean 'the project has"
                                + " snapshots'?"),
                mistake(
                        "state twice",
                        given + state + "    project_id: b\n",
                        "e.yaml, line 6: 'the project has snapshots' is given twice"),
                mistake(
                        "parameter missing",
                        DWS + "states:\n" + state,
                        "e.yaml, line 4: the state 'the project has snapshots' needs the parameter 'project_id'"),
                mistake(
                        "parameter unknown",
                        DWS + "states:\n" + state + "    projectid: a\n",
                        "e.yaml, line 5: there is no parameter 'projectid'; did you mean 'project_id'?"),
                mistake(
                        "parameter null",
                        DWS + "states:\n" + state + "    project_id:\n",
                        "e.yaml, line 5: the parameter 'project_id' has no value"),
                mistake(
                        "parameter empty",
                        DWS + "states:\n" + state + "    project_id: ''\n",
                        "e.yaml, line 5: the parameter 'project_id' has no value"),
                mistake(
                        "parameter is a list",
                        DWS + "states:\n" + state + "    project_id: [" + CANARY + "]\n",
                        "e.yaml, line 5: the parameter 'project_id' must be one text"),
                mistake(
                        "parameter with control character",
                        DWS + "states:\n" + state + "    project_id: \"" + CANARY + "\\a\"\n",
                        "e.yaml, line 5: the value holds a control character, such as a line break"),
                mistake(
                        "unset variable",
                        DWS + "headers:\n  A: " + CANARY + "${NOT_SET}\n",
                        "e.yaml, line 4: the environment variable NOT_SET is unset or empty"),
                mistake(
                        "empty variable",
                        DWS + "headers:\n  A: ${EMPTY}\n",
                        "e.yaml, line 4: the environment variable EMPTY is unset or empty"),
                mistake(
                        "default in a variable",
                        DWS + "headers:\n  A: ${B:-" + CANARY + "}\n",
                        "e.yaml, line 4: after '${' come a variable's name and '}'; '$${' is a literal '${'"),
                mistake(
                        "control character from a variable",
                        DWS + "headers:\n  A: ${LINES}\n",
                        "e.yaml, line 4: the value holds a control character, such as a line break"),
                mistake(
                        "header of the client",
                        DWS + "headers:\n  Host: " + CANARY + "\n",
                        "e.yaml, line 4: the client sets the header 'Host' itself"),
                mistake(
                        "header of the client in a state",
                        given + "    headers: { content-length: null }\n",
                        "e.yaml, line 6: the client sets the header 'content-length' itself"),
                mistake(
                        "header without value",
                        DWS + "headers:\n  A:\n",
                        "e.yaml, line 4: the header 'A' has no value"),
                mistake(
                        "header in two spellings",
                        DWS + "headers:\n  X-A: a\n  x-a: b\n",
                        "e.yaml, line 5: the header 'x-a' is given twice; letter case makes no difference"),
                mistake(
                        "headers as a list",
                        DWS + "headers:\n  - 'A: " + CANARY + "'\n",
                        "e.yaml, line 4: 'headers' must be a mapping of names to values"),
                mistake(
                        "URL with user information",
                        "provider: dws\nurl: https://u:" + CANARY + "@h\n",
                        "e.yaml, line 2: the URL must be http:// or https://, a host and at most a path; credentials"
                                + " belong into 'headers'"),
                mistake(
                        "URL with query",
                        "provider: dws\nurl: https://h?k=" + CANARY + "\n",
                        "e.yaml, line 2: the URL holds a query or a fragment; a base URL ends with its path"),
                mistake(
                        "URL with fragment",
                        "provider: dws\nurl: 'https://h#" + CANARY + "'\n",
                        "e.yaml, line 2: the URL holds a query or a fragment; a base URL ends with its path"),
                mistake(
                        "URL of another scheme",
                        "provider: dws\nurl: ftp://h\n",
                        "e.yaml, line 2: the URL must start with http:// or https://, but is 'ftp://h'"),
                mistake(
                        "not YAML",
                        DWS + "headers: {\n  A: \"" + CANARY + "\n",
                        "e.yaml, line 5: this is not YAML: found unexpected end of stream"),
                mistake(
                        "unknown alias",
                        DWS + "headers:\n  A: *" + CANARY + "\n",
                        "e.yaml, line 4: this is not YAML: an alias (*) names no anchor (&)"),
                mistake(
                        "control character",
                        DWS + "headers:\n  A: " + CANARY + "\u0007\n",
                        "e.yaml: this is not YAML that can be read: a character that YAML forbids, or nested too"
                                + " deeply"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsOneSentenceWithFileAndLineAndWithoutValues(String content, String sentence) {
        assertThatExceptionOfType(InvalidEnvironmentException.class)
                .isThrownBy(() -> read(content))
                .satisfies(e -> assertThat(e.getMessage().replace(folder + "/", ""))
                        .isEqualTo(sentence)
                        .doesNotContain(CANARY));
    }

    @Test
    void depthAndAliasesAreBounded() {
        assertThatExceptionOfType(InvalidEnvironmentException.class)
                .isThrownBy(() -> read(DWS + "states: " + "[".repeat(10_000)))
                .withMessageContaining("nested too deeply");
        assertThatExceptionOfType(InvalidEnvironmentException.class)
                .isThrownBy(() -> new YamlSource(folder.resolve("x"), InvalidEnvironmentException::new)
                        .entries(new Yaml().compose(new StringReader(tooMany())), "it"))
                .withMessageEndingWith("the file holds more than 20000 entries");
    }

    private static String tooMany() {
        return IntStream.rangeClosed(0, 20_000).mapToObj(i -> i + ": a").collect(joining("\n"));
    }

    @Test
    void missingFileAndOtherBytesAreSaid() throws IOException {
        Path bytes = Files.write(folder.resolve("b.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});

        assertThatExceptionOfType(InvalidEnvironmentException.class)
                .isThrownBy(() -> EnvironmentReader.read(folder.resolve("none.yaml"), CONTRACTS, variables))
                .withMessageEndingWith("none.yaml: there is no such file");
        assertThatExceptionOfType(InvalidEnvironmentException.class)
                .isThrownBy(() -> EnvironmentReader.read(bytes, CONTRACTS, variables))
                .withMessageEndingWith("b.yaml: the file is not UTF-8 text");
    }

    private static Arguments mistake(String name, String content, String sentence) {
        return argumentSet(name, content, sentence);
    }

    private Environment read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("e.yaml"), content);
        return EnvironmentReader.read(file, CONTRACTS, variables);
    }
}
