package io.snapshotcontracts;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.testsupport.Vendors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The house as its packages' descriptions draw it: arrows point down, none back. */
class ArchitectureTest {

    private static final String ROOT = "io.snapshotcontracts";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            // the predefined one knows those of a folder named target alone
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(ROOT);

    @Test
    void thereIsSomethingToCheck() {
        assertThat(CLASSES).hasSizeGreaterThan(60);
    }

    /** Vendors' clients have the words of their pages; anywhere else a name is one type's. */
    @Test
    void noTwoTypesHaveOneName() {
        Set<String> vendors =
                clients().stream().map(client -> ROOT + "." + client).collect(Collectors.toSet());

        Map<String, Long> types = CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !vendors.contains(type.getPackageName()))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));

        types.values().removeIf(count -> count == 1);
        assertThat(types).isEmpty();
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** The rows of the page's table: a package and who may use it; a leaf may be used by any. */
    static Stream<Arguments> rooms() throws IOException {
        return Pattern.compile("(?m)^\\| `([\\w.]+)` \\| [^|]+ \\| (?:any|(–|[^|]+)) \\|$")
                .matcher(Files.readString(Path.of("src/site/markdown/architecture.md")))
                .results()
                .map(row -> Arguments.of(
                        row.group(1), row.group(2) == null ? null : row.group(2).replaceAll("[`–]", "")));
    }

    @Test
    void pageShowsEachPackage() throws IOException {
        assertThat(rooms().map(row -> ROOT + "." + row.get()[0]))
                .containsExactlyInAnyOrderElementsOf(
                        packages().stream().map(JavaPackage::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void roomIsUsedOnlyFromAbove(String room, @Nullable String above) {
        if (above == null) {
            return;
        }
        String[] allowed = Stream.concat(
                        Stream.of(ROOT + "." + room),
                        Stream.of(above.split(" "))
                                .filter(name -> !name.isEmpty())
                                .map(name -> ROOT + ".." + name))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "." + room)
                .check(CLASSES);
    }

    /** Clients of vendors, of whichever there are, are packages beside those that are about all of them. */
    static List<String> clients() {
        return CLASSES.getPackage(ROOT).getSubpackages().stream()
                .map(JavaPackage::getRelativeName)
                .filter(name ->
                        !List.of("internal", "junit", "result", "client").contains(name))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal.http", "internal.text", "result", "client"})
    void leafImportsNothingOfOurs(String leaf) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + leaf)
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + "." + leaf))))
                .check(CLASSES);
    }

    static Stream<String> clientsAndWhatTheyShare() {
        return Stream.concat(clients().stream(), Stream.of("client"));
    }

    @ParameterizedTest
    @MethodSource("clientsAndWhatTheyShare")
    void clientsUseTheJdkAndJacksonAlone(String client) {
        classes()
                .that()
                .resideInAPackage(ROOT + "." + client)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "." + client, ROOT + ".client", "java..", "com.fasterxml.jackson..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void onlyClientsUseWhatTheyShare() {
        noClasses()
                .that()
                .resideOutsideOfPackages(clientsAndWhatTheyShare()
                        .map(client -> ROOT + "." + client)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".client")
                .check(CLASSES);
    }

    @Test
    void httpUsesTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".internal.http")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".internal.http", "java..", "javax.net..", "javax.security..", "org.jspecify..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "picocli.., cli",
        "com.github.tomakehurst.., stub front",
        "org.wiremock.., stub front",
        "org.eclipse.jetty.., front proxy",
        "au.com.dius.., contract judge",
        "org.yaml.., environment openapi yaml accept",
        "dev.harrel.., judge",
        "org.junit.., junit",
        "org.assertj.., junit",
    })
    void engineStaysInItsRooms(String engine, String rooms) {
        String[] packages =
                Stream.of(rooms.split(" ")).map(room -> ROOT + ".." + room).toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(engine)
                .check(CLASSES);
    }

    @Test
    void onlyMainTouchesTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".internal.cli.Main")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".internal.cli.Main")
                .should()
                .callMethodWhere(describe(
                        "change the process",
                        call -> call.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("exit", "setProperty", "getProperties", "setProperties", "setOut", "setErr")
                                        .contains(call.getName())))
                .check(CLASSES);
    }

    @Test
    void noGenericExceptionIsThrown() {
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages()).isNotEmpty().allSatisfy(pack -> assertThat(pack.isAnnotatedWith(NullMarked.class))
                .as(pack.getName())
                .isTrue());
    }

    /** What is for users is outside; here a class is public only because another package compiles against it. */
    @Test
    void publicClassIsUsedByAnotherPackage() {
        classes()
                .that()
                .resideInAnyPackage(ROOT + ".internal..", ROOT + ".result")
                .and()
                .areTopLevelClasses()
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".internal.cli.Main")
                .and()
                // the build proves by it that the bundled mappings are current
                .doNotHaveFullyQualifiedName(ROOT + ".internal.mapping.GeneratedFolder")
                .should(beUsedByAnotherPackage())
                .check(CLASSES);
    }

    /** A class that tests alone use is a part of no program. */
    @Test
    void internalClassIsUsedByTheProgram() {
        Set<String> used = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                !topLevel(dependency.getTargetClass()).equals(topLevel(type)))
                        .map(dependency -> topLevel(dependency.getTargetClass())))
                .collect(Collectors.toSet());

        assertThat(CLASSES.stream()
                        .filter(type -> type.isTopLevelClass()
                                && type.getPackageName().startsWith(ROOT + ".internal.")
                                && !type.getSimpleName().equals("package-info"))
                        .map(JavaClass::getName))
                .hasSizeGreaterThan(300)
                .filteredOn(name -> !used.contains(name))
                // the compiler copies the constants of Priority to where they are used
                .containsExactlyInAnyOrder(ROOT + ".internal.cli.Main", ROOT + ".internal.mapping.Priority");
    }

    /** Only the clients of vendors, and the stub of the bundled ones in JUnit, know a vendor. */
    @Test
    void engineKnowsNoVendor() throws IOException {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".internal..", ROOT + ".result")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        clients().stream().map(client -> ROOT + "." + client).toArray(String[]::new))
                .check(CLASSES);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/snapshotcontracts"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("junit/SnapshotStub.java"))
                    .filter(file -> clients().stream()
                            .noneMatch(client ->
                                    file.toString().replace('\\', '/').contains("/snapshotcontracts/" + client + "/")))
                    .toList();
            String names = String.join("|", Vendors.documented());
            assertThat(names).isNotEmpty();
            assertThat(sources).hasSizeGreaterThan(60).allSatisfy(source -> assertThat(Files.readString(source))
                    .doesNotContainPattern("\"(?:[^\"\n]*[^\\w\"\n])?(?:" + names + ")\\b"));
        }
    }

    /** A vendor is a folder that is handed in; which one the program carries is known where the commands begin. */
    @Test
    void whatIsBundledIsLookedUpInOnePlace() throws IOException {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".internal.cli.ContractsOption")
                .should()
                .callMethod(ContractSet.class, "bundled")
                .check(CLASSES);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> contains(
                                    file, "static \\w+ bundled\\(|\"io/snapshotcontracts/bundled/contracts\"")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasFileName("ContractSet.java"));
        }
    }

    private static List<JavaPackage> packages() {
        return CLASSES.getPackage(ROOT).getSubpackagesInTree().stream()
                .filter(pack -> !pack.getClasses().isEmpty())
                .toList();
    }

    private static boolean contains(Path file, String pattern) {
        try {
            return Pattern.compile(pattern).matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under other default locales digits and letters differ: a number is no JSON, and a secret's form is not found. */
    @Test
    void nothingIsWrittenByTheDefaultLocale() throws IOException {
        Pattern byDefault = Pattern.compile(
                "\\.formatted\\(|(?:String\\.format|printf)\\((?!\\s*Locale\\.)|\\bto(?:Lower|Upper)Case(?:\\(\\)|(?!\\())"
                        + "|MessageFormat|NumberFormat\\.|new Formatter\\(\\)|ofPattern\\([^,]*\\)");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(byDefault
                                    .matcher(Files.readString(source))
                                    .results()
                                    .map(MatchResult::group))
                            .as(source.toString())
                            .isEmpty());
        }
    }

    private static String topLevel(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(dependency ->
                                !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(type, used, type.getName() + " is used in its own package alone"));
            }
        };
    }
}
