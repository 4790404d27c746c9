package io.snapshotcontracts.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.cli.InProcess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The program takes every command line that a document shows: its options exist, and their values can be read. */
class ProgramCommandsTest {

    /** The last problem that the parser reports: with nothing else wrong, its only one. */
    private static final String UNKNOWN = "--end-of-the-line";

    static List<Arguments> commands() {
        return Page.all().stream()
                .flatMap(page -> ShownCommand.of(page).stream()
                        .filter(ShownCommand::isProgram)
                        .map(command -> Arguments.of(page + ":" + command.line(), command)))
                .toList();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("commands")
    void everyOptionExistsAndTakesItsValue(String place, ShownCommand command) {
        List<String> args = new ArrayList<>(command.programArguments());
        args.add(UNKNOWN);

        InProcess.Result result = InProcess.run(args.toArray(String[]::new));

        assertThat(result.err()).as(place).startsWith("Error: unknown option " + UNKNOWN + ". See ");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void everyCommandIsShown() {
        List<String> shown = commands().stream()
                .map(command ->
                        ((ShownCommand) command.get()[1]).programArguments().get(0))
                .toList();

        assertThat(shown).hasSizeGreaterThan(45).contains(subcommands().toArray(String[]::new));
    }

    static Stream<String> subcommands() {
        String help = InProcess.run("--help").out();
        return help.substring(help.indexOf("Commands:"))
                .lines()
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.matches(" {2}\\w.*"))
                .map(line -> line.strip().split(" ", 2)[0]);
    }

    @Test
    void everyOtherLineOfABlockIsOfAToolThatIsKnownHere() {
        assertThat(Page.all()).allSatisfy(page -> assertThat(ShownCommand.of(page))
                .as(page.toString())
                .filteredOn(command -> !command.isProgram())
                .allSatisfy(command -> assertThat(Arrays.stream(KnownTool.values()))
                        .as(command.line() + ": " + command.text())
                        .anyMatch(tool -> tool.isOf(command))));
    }
}
