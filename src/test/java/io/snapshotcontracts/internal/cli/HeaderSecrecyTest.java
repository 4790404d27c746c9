package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.result.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A credential never reaches a stream, however wrong the command line is. */
class HeaderSecrecyTest {

    private static final String CANARY = "c4n4ry";

    @TempDir
    private Path folder;

    private final Warehouse warehouse = new Warehouse();

    @AfterEach
    void closeWarehouse() {
        warehouse.close();
    }

    @ParameterizedTest
    @EnumSource
    void noOutcomeShowsAHeaderValue(Outcome outcome) throws IOException {
        for (String format : List.of("text", "json")) {
            Run run = Run.of(warehouse.verify(
                    outcome, folder, "--header", "X-Auth-Token: " + CANARY, "--verbose", "--format", format));

            assertThat(run.out()).contains("read an order");
            assertThat(run.all()).doesNotContain(CANARY);
        }
        assertThat(warehouse.requests()).isNotEmpty().allSatisfy(request -> assertThat(request.headers())
                .containsEntry("x-auth-token", CANARY));
    }

    static Stream<Arguments> malformed() {
        String option = "Invalid value for option '--header' ('Name: value'): ";
        return Stream.of(
                argumentSet("no colon", CANARY, option + "a header is written 'Name: value', in one argument."),
                argumentSet("no name", ": " + CANARY, option + "the text before the colon is not a header's name."),
                argumentSet(
                        "scheme and credential before the colon",
                        "Basic " + CANARY + ":x",
                        option + "the text before the colon is not a header's name."),
                argumentSet(
                        "not for a client", "Host: " + CANARY, option + "the client sets the header 'Host' itself."),
                argumentSet(
                        "line break in the middle",
                        "A: " + CANARY + "\r\nB: c",
                        option + "the value holds a control character, such as a line break."),
                argumentSet(
                        "line break at the end",
                        "A: " + CANARY + "\n",
                        option + "the value holds a control character, such as a line break."),
                argumentSet(
                        "not ASCII",
                        "A: " + CANARY + "é",
                        option + "the value holds a character outside ASCII, which no header can carry."),
                argumentSet("no value", CANARY + ": ", option + "the value is empty."),
                argumentSet(
                        "variable with a bad name",
                        "A: ${" + CANARY + "-x}",
                        option + "after '${' come a variable's name and '}'; '$${' is a literal '${'."),
                argumentSet(
                        "unset variable",
                        "A: " + CANARY + " ${NOT_SET}",
                        option + "the environment variable NOT_SET is unset or empty."),
                argumentSet(
                        "empty variable",
                        "A: " + CANARY + " ${EMPTY}",
                        option + "the environment variable EMPTY is unset or empty."),
                argumentSet(
                        "line break from a variable",
                        "A: ${MULTILINE}",
                        option + "the value holds a control character, such as a line break."));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aMalformedHeaderIsExplainedWithoutItsValue(String header, String sentence) {
        Run run = verify(new FakeStopSignal(), "--header", header);

        assertThat(run).isEqualTo(new Run(2, "", "Error: " + sentence + " See 'snapshot-contracts verify --help'.\n"));
        assertThat(run.all()).doesNotContain(CANARY);
    }

    static Stream<Arguments> misplaced() {
        return Stream.of(
                argumentSet("not in quotes", List.of("--header", "X-Auth-Token:", CANARY)),
                argumentSet("second word not in quotes", List.of("--header", "Authorization: Bearer", CANARY)),
                argumentSet("without the option", List.of("X-Auth-Token: " + CANARY)),
                argumentSet("unknown option and value", List.of("--headers", "X: " + CANARY)),
                argumentSet("unknown option with value", List.of("--headers=X:" + CANARY)),
                argumentSet("unknown option, colon", List.of("--X-Auth-Token:" + CANARY)),
                argumentSet("short option", List.of("-H" + CANARY)),
                argumentSet("short option, header", List.of("-HX-Auth-Token: " + CANARY)),
                argumentSet("file of arguments", List.of("@" + CANARY)),
                argumentSet("user info", List.of("--url", "http://user:" + CANARY + "@h")),
                argumentSet("query", List.of("--url", "http://h?token=" + CANARY)),
                argumentSet("user info without scheme", List.of("--url", "user:" + CANARY + "@h")));
    }

    @ParameterizedTest
    @MethodSource("misplaced")
    void aMisplacedCredentialIsNotShown(List<String> args) {
        List<String> all = new ArrayList<>(List.of("verify"));
        all.addAll(args);

        Run run = Run.of(all.toArray(String[]::new));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @EnumSource
    void aDefectShowsNoValueThatItsMessageQuotes(Verbosity verbosity) {
        FakeStopSignal failing = new FakeStopSignal();
        failing.atStart = () -> {
            throw new IllegalStateException("outer " + CANARY, new IllegalArgumentException("inner " + CANARY));
        };

        Run run = verify(failing, verbosity.args("--header", "X-Auth-Token: " + CANARY));

        assertThat(run.code()).isEqualTo(70);
        assertThat(run.all()).contains("IllegalStateException").doesNotContain(CANARY);
    }

    @Test
    void aValueFromTheEnvironmentIsSentAndNotShown() {
        Run run = verify(new FakeStopSignal(), "--header", "Authorization: Bearer ${TOKEN}", "--verbose");

        assertThat(warehouse.requests()).isNotEmpty().allSatisfy(request -> assertThat(request.headers())
                .containsEntry("authorization", "Bearer " + CANARY));
        assertThat(run.all()).doesNotContain(CANARY);
    }

    private enum Verbosity {
        QUIET,
        VERBOSE;

        String[] args(String... others) {
            return this == QUIET
                    ? others
                    : Stream.concat(Stream.of(others), Stream.of("--verbose")).toArray(String[]::new);
        }
    }

    private Run verify(FakeStopSignal signal, String... args) {
        Map<String, String> environment = Map.of("TOKEN", CANARY, "EMPTY", "", "MULTILINE", CANARY + "\n");
        return Run.of(environment, false, signal, warehouse.verify(args));
    }
}
