package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.testsupport.CannedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of a command's help works, with files and addresses of the warehouse in place of the user's own. */
class ExamplesTest {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\\S+");

    @TempDir
    private Path folder;

    private final CannedServer shop = CannedServer.start();

    @BeforeEach
    void provideWhatTheExamplesName() throws IOException {
        Path page = Path.of(Warehouse.FOLDER, "documentation/orders.openapi.yaml");
        shop.answer(200, Map.of("Content-Type", "application/yaml"), Files.readAllBytes(page));
        Files.copy(page, folder.resolve("new.yaml"));
        Files.writeString(folder.resolve("shop.yaml"), "provider: orders\nurl: " + shop.url() + "\n");
        Files.writeString(
                folder.resolve("session.har"),
                "{\"log\": {\"version\": \"1.2\", \"entries\": [{\"request\": {\"method\": \"GET\", \"url\": \"/orders\"},"
                        + " \"response\": {\"status\": 200, \"content\": {\"size\": 0}}}]}}");
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    static Stream<String> examples() {
        return Stream.of("", "stub", "verify", "check", "proxy", "coverage", "drift", "init", "lint", "mappings")
                .flatMap(command -> examplesOf(command).stream());
    }

    @Test
    void everyHelpEndsWithTwo() {
        assertThat(examples()).hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void works(String example) throws IOException {
        List<String> args = here(example);
        if (args.remove("new-recording")) {
            Files.delete(folder.resolve("session.har"));
        }

        Run run = Run.of(args.toArray(String[]::new));

        assertThat(run.code()).as(args + ": " + run.all()).isIn(0, 1, 3);
        assertThat(run.out()).isNotEmpty();
    }

    private static List<String> examplesOf(String command) {
        String help = Run.of((command + " --help").strip().split(" ")).out();
        String examples = help.substring(help.indexOf("\nExamples:\n") + 11).replaceAll("\\\\\n +", "");
        return examples.lines().map(String::strip).toList();
    }

    private List<String> here(String example) {
        List<String> args = new ArrayList<>();
        Matcher words = WORD.matcher(example);
        while (words.find()) {
            args.add(words.group(1) == null ? inPlaceOf(words.group()) : words.group(1));
        }
        assertThat(args.remove(0)).isEqualTo("snapshot-contracts");
        String command = args.get(0);
        if (command.matches("stub|proxy") && !args.contains("--port") && !args.contains("--help")) {
            args.addAll(List.of("--port", "0"));
        }
        if (command.equals("init")) {
            args.addAll(List.of("--contracts", folder.resolve("contracts").toString()));
        }
        if (args.contains("--record")) {
            args.add("new-recording");
        }
        if (args.contains("--check")) {
            // the command before it has made the folder
            args.set(args.indexOf("--out") + 1, "wiremock-mappings");
        }
        return args;
    }

    private String inPlaceOf(String word) {
        return switch (word) {
            case "api" -> Warehouse.FOLDER;
            case "shop" -> "orders";
            case "shop.yaml", "new.yaml", "session.har", "report", "wiremock" ->
                folder.resolve(word).toString();
            default -> word.replace("https://shop.example", shop.url().toString());
        };
    }
}
