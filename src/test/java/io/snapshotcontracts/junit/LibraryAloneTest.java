package io.snapshotcontracts.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.snapshotcontracts.dws.DwsClient;
import io.snapshotcontracts.dws.ServiceUnavailableException;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The extension and the clients work on a class path without the dependencies that the library leaves to the program. */
class LibraryAloneTest {

    /** Paths in a Maven repository: what the pom marks optional, and what only comes with it or for the tests. */
    private static final Pattern NOT_OF_THE_LIBRARY = Pattern.compile(
            "/(au/com/dius|info/picocli|org/jetbrains|io/github/oshai|org/apache/(groovy|tika)|org/slf4j/slf4j-nop"
                    + "|io/rest-assured|com/tngtech|io/ktor|io/netty)/");

    @Test
    void extensionRunsWithoutTheProgramsDependencies() throws Exception {
        URL[] classPath = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(place ->
                        !NOT_OF_THE_LIBRARY.matcher(place.replace('\\', '/')).find())
                .map(LibraryAloneTest::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            for (String left : List.of("au.com.dius.pact.core.model.Pact", "picocli.CommandLine", "kotlin.Unit")) {
                assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> loader.loadClass(left));
            }

            Object outcome = loader.loadClass(Launched.class.getName())
                    .getMethod("outcome", Class.class)
                    .invoke(null, loader.loadClass(Documented.class.getName()));

            assertThat(outcome).isEqualTo(List.of("1 succeeded"));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(String place) {
        try {
            return Path.of(place).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    static class Documented {

        @RegisterExtension
        static final SnapshotStub stub = SnapshotStub.dws();

        @Test
        void serviceThatIsUnavailableIsReported() {
            DwsClient client =
                    DwsClient.builder(stub.baseUrl()).authToken("secret").build();
            String project = stub.parameter(DwsStates.SERVICE_IS_UNAVAILABLE);

            assertThatExceptionOfType(ServiceUnavailableException.class)
                    .isThrownBy(() -> client.listSnapshots(project));

            stub.assertThatReceived()
                    .get(stub.path(DwsStates.SERVICE_IS_UNAVAILABLE))
                    .once()
                    .withHeader("X-Auth-Token", "secret");
        }
    }
}
