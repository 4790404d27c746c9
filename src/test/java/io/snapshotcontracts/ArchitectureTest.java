package io.snapshotcontracts;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.snapshotcontracts.contract.ContractSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The house as its packages' descriptions draw it: arrows point down, none back. */
class ArchitectureTest {

    private static final String ROOT = "io.snapshotcontracts";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void thereIsSomethingToCheck() {
        assertThat(CLASSES).hasSizeGreaterThan(60);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void layersReadDownwardsOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
                .layer("cli")
                .definedBy(ROOT + ".cli")
                .layer("junit")
                .definedBy(ROOT + ".junit")
                .layer("report")
                .definedBy(ROOT + ".report")
                .layer("verify")
                .definedBy(ROOT + ".verify")
                .layer("traffic")
                .definedBy(ROOT + ".traffic")
                .layer("coverage")
                .definedBy(ROOT + ".coverage")
                .layer("drift")
                .definedBy(ROOT + ".drift")
                .layer("lint")
                .definedBy(ROOT + ".lint")
                .layer("init")
                .definedBy(ROOT + ".init")
                .layer("stub")
                .definedBy(ROOT + ".stub")
                .layer("mapping")
                .definedBy(ROOT + ".mapping")
                .layer("match")
                .definedBy(ROOT + ".match")
                .layer("deviation")
                .definedBy(ROOT + ".deviation")
                .layer("redact")
                .definedBy(ROOT + ".redact")
                .layer("result")
                .definedBy(ROOT + ".result")
                .layer("contract")
                .definedBy(ROOT + ".contract")
                .layer("environment")
                .definedBy(ROOT + ".environment")
                .layer("openapi")
                .definedBy(ROOT + ".openapi")
                .layer("http")
                .definedBy(ROOT + ".http")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("junit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("verify")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("traffic")
                .mayOnlyBeAccessedByLayers("cli", "verify")
                .whereLayer("coverage")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("drift")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("lint")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("init")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("stub")
                .mayOnlyBeAccessedByLayers("cli", "junit")
                .whereLayer("mapping")
                .mayOnlyBeAccessedByLayers("stub", "lint", "cli")
                .whereLayer("match")
                .mayOnlyBeAccessedByLayers("verify", "coverage", "traffic", "lint", "mapping")
                .whereLayer("environment")
                .mayOnlyBeAccessedByLayers("cli", "verify", "junit")
                .whereLayer("deviation")
                .mayOnlyBeAccessedByLayers("cli", "match", "drift", "lint", "mapping")
                .whereLayer("redact")
                .mayOnlyBeAccessedByLayers("cli", "verify", "traffic", "lint")
                .whereLayer("result")
                .mayOnlyBeAccessedByLayers(
                        "redact",
                        "cli",
                        "report",
                        "verify",
                        "coverage",
                        "match",
                        "deviation",
                        "drift",
                        "lint",
                        "mapping",
                        "traffic")
                .whereLayer("contract")
                .mayOnlyBeAccessedByLayers(
                        "cli",
                        "verify",
                        "environment",
                        "coverage",
                        "deviation",
                        "match",
                        "drift",
                        "init",
                        "lint",
                        "mapping",
                        "traffic")
                .whereLayer("openapi")
                .mayOnlyBeAccessedByLayers("contract", "match", "coverage", "drift", "init", "lint", "mapping")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "text", "instavm", "dws"})
    void leafImportsNothingOfOurs(String leaf) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + leaf)
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + "." + leaf))))
                .check(CLASSES);
    }

    @Test
    void httpUsesTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".http")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".http", "java..", "javax.net..", "javax.security..", "org.jspecify..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "picocli.., cli",
        "com.github.tomakehurst.., stub",
        "org.wiremock.., stub",
        "au.com.dius.., contract match",
        "org.yaml.., environment openapi",
        "dev.harrel.., match",
        "org.junit.., junit",
        "org.assertj.., junit",
    })
    void engineStaysInItsRooms(String engine, String rooms) {
        String[] packages =
                Stream.of(rooms.split(" ")).map(room -> ROOT + "." + room).toArray(String[]::new);
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
                .doNotHaveFullyQualifiedName(ROOT + ".cli.Main")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void noGenericExceptionIsThrown() {
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.getPackage(ROOT).getSubpackages()).isNotEmpty().allSatisfy(pack -> assertThat(
                        pack.isAnnotatedWith(NullMarked.class))
                .as(pack.getName())
                .isTrue());
    }

    /** Clients and the extension are for users; everything else is public only because another package compiles against it. */
    @Test
    void publicClassIsUsedByAnotherPackage() {
        classes()
                .that()
                .resideOutsideOfPackages(ROOT + ".instavm", ROOT + ".dws", ROOT + ".junit")
                .and()
                .areTopLevelClasses()
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".cli.Main")
                .should(beUsedByAnotherPackageOrATestOfOne())
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "match",
                "deviation",
                "environment",
                "redact",
                "verify",
                "coverage",
                "drift",
                "init",
                "lint",
                "traffic",
                "mapping",
                "mapping",
                "stub",
                "report",
                "cli"
            })
    void engineKnowsNoVendor(String room) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/snapshotcontracts", room))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty().allSatisfy(source -> assertThat(
                            Files.readString(source).toLowerCase(Locale.ROOT))
                    .doesNotContain("instavm", "dws", "huawei"));
        }
    }

    /** A vendor is a folder that is handed in; which one the program carries is known where the commands begin. */
    @Test
    void whatIsBundledIsLookedUpInOnePlace() throws IOException {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".cli.PactEngine")
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

    private static ArchCondition<JavaClass> beUsedByAnotherPackageOrATestOfOne() {
        JavaClasses all = new ClassFileImporter().importPackages(ROOT);
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = all.get(type.getName()).getDirectDependenciesToSelf().stream()
                        .anyMatch(dependency ->
                                !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(type, used, type.getName() + " is public for nobody"));
            }
        };
    }
}
