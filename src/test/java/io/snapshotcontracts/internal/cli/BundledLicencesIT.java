package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.testsupport.BuildFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the program's jar says about the artefacts that are in it, held against the jar itself. */
class BundledLicencesIT {

    private static final Path JAR = BuildFolder.resolve("snapshot-contracts.jar");

    /** A line is: (licence) name (group:artefact:version - address). */
    private static final Pattern LINE = Pattern.compile("^ +\\((.+?)\\) .* \\(([^ :]+):([^ :]+):[^ :]+ - .*\\)$");

    @Test
    void everyBundledArtefactIsListedWithItsLicence() throws IOException {
        Map<String, String> listed = listed();

        Set<String> bundled = bundled();
        assertThat(bundled).hasSizeGreaterThan(50).allSatisfy(place -> assertThat(listed.keySet())
                .as(place)
                .anyMatch(artefact -> place.contains(folder(artefact))));
        assertThat(listed.values()).noneMatch(licence -> licence.contains("Unknown"));
    }

    @Test
    void nothingElseIsListedButWhatHasNoClassOrIsForCompilers() throws IOException {
        Set<String> bundled = bundled();

        assertThat(listed().keySet().stream()
                        .filter(artefact -> bundled.stream().noneMatch(place -> place.contains(folder(artefact)))))
                .isSubsetOf(
                        "com.google.guava:listenablefuture",
                        "com.google.errorprone:error_prone_annotations",
                        "com.google.j2objc:j2objc-annotations");
    }

    @Test
    void textsAndNoticesOfTheArtefactsAreKept() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertThat(text(jar, "META-INF/LICENSE"))
                    .contains("Apache License", "Eclipse Public License", "Zafar Khaja");
            assertThat(text(jar, "META-INF/LICENSE.txt")).contains("QOS.ch");
            assertThat(text(jar, "META-INF/LICENSE.md")).contains("Eclipse");
            assertThat(text(jar, "META-INF/NOTICE")).contains("Apache Commons", "Jackson", "Jetty");
            assertThat(text(jar, "META-INF/LICENSES-WITHOUT-A-FILE.txt")).contains("MIT License", "BSD 3-Clause");
        }
    }

    @Test
    void nothingThatStartsPluginsIsCarried() throws IOException {
        assertThat(bundled())
                .noneMatch(
                        artefact -> artefact.matches("(io\\.grpc|io\\.netty|com\\.google\\.protobuf|org\\.bouncycastle|"
                                + "party\\.iroiro\\.luajava|com\\.badlogicgames.*|commons-logging):.*"));
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> licences = new TreeMap<>();
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            text(jar, "META-INF/THIRD-PARTY.txt").lines().forEach(line -> {
                Matcher artefact = LINE.matcher(line);
                if (artefact.matches()) {
                    licences.put(artefact.group(2) + ":" + artefact.group(3), artefact.group(1));
                }
            });
        }
        return licences;
    }

    /** The artefacts of the class path whose files are in the jar. */
    private static Set<String> bundled() throws IOException {
        Set<String> artefacts = new TreeSet<>();
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            for (String place : Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                    .splitAsStream(System.getProperty("java.class.path"))
                    .toList()) {
                if (place.endsWith(".jar") && isIn(jar, place)) {
                    artefacts.add(place.replace(File.separatorChar, '/'));
                }
            }
        }
        return artefacts;
    }

    private static boolean isIn(ZipFile jar, String place) throws IOException {
        try (ZipFile artefact = new ZipFile(place)) {
            return artefact.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .filter(entry -> !entry.getName().endsWith("module-info.class"))
                    .anyMatch(entry -> {
                        ZipEntry same = jar.getEntry(entry.getName());
                        return same != null && same.getCrc() == entry.getCrc();
                    });
        }
    }

    /** As a local repository lays them out. */
    private static String folder(String artefact) {
        String[] parts = artefact.split(":", 2);
        return "/" + parts[0].replace('.', '/') + "/" + parts[1] + "/";
    }

    private static String text(ZipFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), UTF_8);
    }
}
