package io.snapshotcontracts.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests that the documentation shows compile and pass as they stand there. */
class DocumentedTestsTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);
    private static final Path PAGE = Path.of("src/site/markdown/junit.md");

    /** What the short example leaves out: its imports, and a client that stands for the reader's. */
    private static final String AROUND_THE_SHORT_ONE = """
            import static org.assertj.core.api.Assertions.assertThat;
            import io.snapshotcontracts.junit.DwsStates;
            import io.snapshotcontracts.junit.SnapshotStub;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.RegisterExtension;

            record MyClient(java.net.URI url, String token) {
                String describe(String project) {
                    try {
                        io.snapshotcontracts.dws.DwsClient.builder(url).authToken(token).build().listSnapshots(project);
                        return "fine";
                    } catch (io.snapshotcontracts.dws.ServiceUnavailableException e) {
                        return "try again later";
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void examplesOfThePagePass() throws Exception {
        List<String> examples = examples(PAGE);

        assertThat(examples).hasSize(2);
        assertThat(outcome(examples.get(0))).containsExactly("1 succeeded");
        assertThat(outcome(examples.get(1))).containsExactly("2 succeeded");
    }

    @Test
    void exampleOfTheReadmePasses() throws Exception {
        List<String> examples = examples(Path.of("README.md"));

        assertThat(examples).hasSize(1);
        assertThat(outcome(AROUND_THE_SHORT_ONE + examples.get(0))).containsExactly("1 succeeded");
    }

    @Test
    void pageNamesEveryMethodOfTheAssertions() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(ReceivedRequestsAssert.class.getDeclaredMethods())
                .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
                .hasSizeGreaterThan(5)
                .allSatisfy(method -> assertThat(page).contains(method.getName() + "("));
    }

    private static List<String> examples(Path page) throws IOException {
        return JAVA.matcher(Files.readString(page))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private List<String> outcome(String source) throws Exception {
        String name = CLASS.matcher(source)
                .results()
                .map((MatchResult result) -> result.group(1))
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            errors,
                            files,
                            null,
                            List.of("-proc:none", "-d", folder.toString()),
                            null,
                            files.getJavaFileObjects(file))
                    .call();
            assertThat(compiled).as(errors.toString()).isTrue();
        }
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return Launched.outcome(loader.loadClass(name));
        }
    }
}
