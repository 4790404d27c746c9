package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.report.Theme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.util.DefaultLocale;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The script that completes commands and options in bash and zsh; {@code -Dcontracts.accept} writes it. */
class CompletionTest {

    private static final Path SCRIPT = Path.of("src/main/dist/snapshot-contracts.bash");

    /** picocli numbers the commands in digits of the default locale. */
    @Test
    @DefaultLocale("en")
    void scriptIsCurrent() throws IOException {
        String generated = AutoComplete.bash("snapshot-contracts", allCommands());
        if (!System.getProperty("contracts.accept", "false").equals("false")) {
            Files.writeString(SCRIPT, generated);
        }

        assertThat(SCRIPT)
                .as("where this is meant, run mvn verify -Dcontracts.accept, review and commit what it wrote")
                .hasContent(generated);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void commandsOptionsAndFormatsAreCompleted() throws Exception {
        assertThat(completed("")).contains("stub", "verify", "check", "mappings");
        assertThat(completed("verify --env")).containsExactly("--environment");
        assertThat(completed("lint --format ")).containsExactly("text", "json");
    }

    private static String[] completed(String typed) throws Exception {
        String words = typed.replaceAll(" ?(\\S+)", "'$1' ") + (typed.endsWith(" ") || typed.isEmpty() ? "''" : "");
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        ". " + SCRIPT + "; COMP_WORDS=(snapshot-contracts " + words + ");"
                                + " COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE=\"${COMP_WORDS[*]}\";"
                                + " COMP_POINT=${#COMP_LINE}; _complete_snapshot-contracts; echo ${COMPREPLY[@]}")
                // there bash warns that no completion is running
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(bash.getInputStream().readAllBytes(), UTF_8).strip().split("\\s+");
    }

    /** picocli looks at the classes of every command that it is given, which costs a cold start. */
    @Test
    void onlyTheCommandThatIsNamedIsMade() {
        assertThat(commands("verify", "--help").getSubcommands()).containsOnlyKeys("verify");
        assertThat(commands("--verbose").getSubcommands()).hasSize(9);
    }

    static CommandLine allCommands() {
        return commands();
    }

    private static CommandLine commands(String... args) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Shell shell = new Shell(nowhere, nowhere, Map.of(), false, Theme.ASCII);
        return Cli.commandLine(shell, new FakeStopSignal(), new ErrorReporter(nowhere), args);
    }
}
