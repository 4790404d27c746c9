package io.snapshotcontracts.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.cli.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README's commands for an API of one's own, run on the document that the build's example team has. */
class AnyVendorCommandsTest {

    private static final Path TEAM = Path.of("src/it/java-team/contracts");
    private static final Path DOCUMENTATION = Path.of("documentation/github.openapi.yaml");
    private static final Path README = Path.of("README.md");

    @TempDir
    private Path folder;

    @BeforeEach
    void download() throws IOException {
        Files.copy(TEAM.resolve(DOCUMENTATION), folder.resolve("api.github.com.json"));
    }

    @Test
    void addingAnApiStartsTheFolderOfTheExampleTeam() throws IOException {
        List<ShownCommand> commands = commands("Adding an API");
        assertThat(commands).hasSize(2);

        run(commands.get(0), "--contracts", "contracts");
        assertThat(folder.resolve("contracts").resolve(DOCUMENTATION))
                .hasSameTextualContentAs(TEAM.resolve(DOCUMENTATION));
        assertThat(folder.resolve("contracts/github.environment.yaml"))
                .hasSameTextualContentAs(TEAM.resolve("github.environment.yaml"));

        run(commands.get(1));
    }

    @Test
    void startingWithAnyVendorLeadsToMappingsThatAreCurrent() throws IOException {
        List<ShownCommand> commands = commands("Starting with any vendor");
        assertThat(commands).hasSize(5);

        for (ShownCommand command : commands) {
            if (!command.programArguments().get(0).equals("stub")) { // it would serve until it is stopped
                run(command);
            }
        }
        assertThat(folder.resolve("mappings/mappings")).isNotEmptyDirectory();
    }

    /** In a folder that has what the page supposes; no argument names another one. */
    private void run(ShownCommand command, String... more) {
        List<String> args = new ArrayList<>(command.programArguments());
        args.addAll(List.of(more));
        args.subList(1, args.size())
                .replaceAll(arg -> arg.matches("contracts|mappings|api\\.github\\.com\\.json")
                        ? folder.resolve(arg).toString()
                        : arg);

        InProcess.Result result = InProcess.run(args.toArray(String[]::new));

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }

    private static List<ShownCommand> commands(String heading) {
        Matcher section = Pattern.compile("\n## " + heading + "\n(.*?)\n## ", Pattern.DOTALL)
                .matcher(Page.of(README).text());
        assertThat(section.find()).isTrue();
        return ShownCommand.of(new Page(README, section.group(1))).stream()
                .filter(ShownCommand::isProgram)
                .toList();
    }
}
