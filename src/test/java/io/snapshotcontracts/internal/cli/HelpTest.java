package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @Test
    void listsTheCommands() {
        assertThat(Run.of("--help")).isEqualTo(new Run(0, """
                        Usage: snapshot-contracts [-hV] COMMAND
                        Contracts of documented HTTP APIs: serve them as a stub, verify an
                        implementation.
                          -h, --help      Show this help message and exit.
                          -V, --version   Print version information and exit.
                        Commands:
                          stub      Serves every documented answer until it is stopped.
                          verify    Verifies that an implementation keeps the contracts.
                          check     Judges recorded traffic: HAR 1.2, or one HAR entry a line.
                          proxy     Passes requests on to a service, and judges each answer.
                          coverage  Shows what the contracts cover of every documented element.
                          drift     Shows what a published OpenAPI document changes.
                          init      Starts a folder for an API from its published OpenAPI document.
                          lint      Reports what in a folder cannot be used, or contradicts its page.
                          mappings  Writes the WireMock mappings that a stub of the contracts serves.

                        Examples:
                          snapshot-contracts verify
                          snapshot-contracts stub --help
                        """, ""));
    }

    @Test
    void listsTheExitCodes() {
        assertThat(Run.of("verify", "--help").out()).contains("""

                        Exit codes:
                          0          at least one interaction verified, none violated or inconclusive
                          1          one or more violated
                          2          wrong usage, or an input that cannot be used
                          3          none violated, but something inconclusive or nothing verified
                          4          --require-all, and something was not provoked
                          70         a defect of this program
                          130, 143   stopped by Ctrl-C or SIGTERM, after the report of what is known
                        """);
    }

    @Test
    void saysHowAHeaderTakesItsValueFromTheEnvironment() {
        assertThat(Run.of("verify", "--help").out())
                .contains("${NAME} is a variable")
                .doesNotContain("null");
    }

    @Test
    void verifyNamesEveryOption() {
        assertThat(Run.of("verify", "--help").out())
                .contains(
                        "--environment=FILE",
                        "--explain",
                        "--parallel=N",
                        "--rate=PER_SECOND",
                        "--ca-file=FILE",
                        "--client-cert=FILE",
                        "--client-key=FILE",
                        "HTTPS_PROXY, HTTP_PROXY and NO_PROXY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stub", "verify", "check", "proxy", "coverage", "drift", "init", "lint", "mappings"})
    void fitsATerminal(String command) {
        String[] args = (command + " --help").strip().split(" ", -1);

        String help = Run.of(args).out();

        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        // verify has thirty options
        assertThat(help.lines().count()).isLessThanOrEqualTo(command.equals("verify") ? 52 : 34);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stub", "verify", "check", "proxy", "coverage", "drift", "init", "lint", "mappings"})
    void onlyAnOptionWithALongNameTakesTwoLines(String command) {
        String[] args = (command + " --help").strip().split(" ", -1);

        assertThat(Run.of(args).out().lines())
                .filteredOn(line -> line.matches(" {8,}\\S.*"))
                .allSatisfy(line -> assertThat(line).matches(" {27,29}[A-Z].*\\."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stub", "verify", "check", "proxy", "coverage", "drift", "init", "lint", "mappings"})
    void everyCommandKnowsTheVersion(String command) {
        String[] args = (command + " --version").strip().split(" ", -1);

        Run run = Run.of(args);

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("snapshot-contracts ").hasLineCount(1);
        assertThat(run.err()).isEmpty();
    }
}
