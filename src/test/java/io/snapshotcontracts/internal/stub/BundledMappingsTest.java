package io.snapshotcontracts.internal.stub;

import static io.restassured.RestAssured.given;
import static io.snapshotcontracts.internal.mapping.Fixture.contract;
import static io.snapshotcontracts.internal.mapping.Fixture.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.snapshotcontracts.internal.mapping.Fixture;
import io.snapshotcontracts.testsupport.UsesRestAssured;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the stub on a class path of its own, whose first place holds the mappings as the build's result does. */
@UsesRestAssured
class BundledMappingsTest {

    @TempDir
    Path folder;

    private Path classes;

    @BeforeEach
    void writeMappings() {
        classes = folder.resolve("with space/classes");
        Fixture.write(
                classes.resolve("io/snapshotcontracts/bundled/wiremock-mappings"),
                contract(get("one", "/bundled", "", "{'status': 418}")));
    }

    @Test
    void mappingsAreServedFromAFolderOfClasses() throws Exception {
        assertThat(statusFromStubOn(classes)).isEqualTo(418);
    }

    @Test
    void mappingsAreServedFromInsideAJar() throws Exception {
        assertThat(statusFromStubOn(jar())).isEqualTo(418);
    }

    @Test
    void classPathWithoutMappingsIsRefusedWhateverTheCurrentDirectoryHolds() throws IOException {
        try (URLClassLoader loader = new WithoutMappings(classPath(classes))) {
            assertThatExceptionOfType(InvocationTargetException.class)
                    .isThrownBy(() -> start(loader))
                    .havingCause()
                    .withMessage("this program holds no mappings (mappings/*.json)");
        }
    }

    private static int statusFromStubOn(Path first) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPath(first), ClassLoader.getPlatformClassLoader())) {
            try (AutoCloseable stub = start(loader)) {
                URI url = (URI) stub.getClass().getMethod("baseUrl").invoke(stub);
                return given().get(url + "/bundled").statusCode();
            }
        }
    }

    private static AutoCloseable start(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> options = loader.loadClass("io.snapshotcontracts.internal.stub.StubServer$Options");
        Object defaults = options.getMethod("defaults").invoke(null);
        return (AutoCloseable) loader.loadClass("io.snapshotcontracts.internal.stub.StubServer")
                .getMethod("start", options)
                .invoke(null, defaults);
    }

    private static final class WithoutMappings extends URLClassLoader {

        WithoutMappings(URL[] urls) {
            super(urls, ClassLoader.getPlatformClassLoader());
        }

        @Override
        public @Nullable URL getResource(String name) {
            return name.startsWith("io/snapshotcontracts/bundled/wiremock-mappings") ? null : super.getResource(name);
        }
    }

    private static URL[] classPath(Path first) {
        return Stream.concat(
                        Stream.of(first),
                        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                                .splitAsStream(System.getProperty("java.class.path"))
                                .map(Path::of))
                .map(BundledMappingsTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("with space/program.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> paths = Files.walk(classes)) {
            for (Path path : paths.sorted().toList()) {
                String name = classes.relativize(path).toString().replace('\\', '/');
                if (Files.isDirectory(path) && !name.isEmpty()) {
                    out.putNextEntry(new JarEntry(name + "/"));
                } else if (Files.isRegularFile(path)) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(path, out);
                }
            }
        }
        return jar;
    }
}
