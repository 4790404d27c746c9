package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.environment.Environment;
import io.snapshotcontracts.internal.environment.EnvironmentReader;
import io.snapshotcontracts.internal.environment.Variables;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.text.Nearest;
import io.snapshotcontracts.internal.verify.Target;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which implementations are verified against which contracts. What is wrong is an {@link IllegalArgumentException}. */
final class TargetOptions {

    @Option(names = "--provider", paramLabel = "NAME", description = "Only this provider; --url may need it.")
    private @Nullable String provider;

    @Option(names = "--url", paramLabel = "URL", description = "Implementation that holds the contracts' examples.")
    private @Nullable URI url;

    @Option(names = "--environment", paramLabel = "FILE", description = "Live implementation, in YAML; repeatable.")
    private List<Path> environments = new ArrayList<>();

    @Option(
            names = "--header",
            paramLabel = "'Name: value'",
            description = "Sent each time, $${NAME} is a variable; repeatable.")
    private List<Header> headers = new ArrayList<>();

    @Option(
            names = "--provider-states-url",
            paramLabel = "URL",
            description = "Sets up and tears down provider states.")
    private @Nullable URI providerStatesUrl;

    @Mixin
    private final ContractsOption contracts = new ContractsOption();

    boolean areTheStub() {
        return url == null && environments.isEmpty();
    }

    boolean areLive() {
        return !environments.isEmpty();
    }

    @Nullable
    String provider() {
        return provider;
    }

    /** @param broker whether the contracts come from a broker */
    void check(boolean broker) {
        if (areLive()) {
            require(url == null, "--environment and --url exclude each other, since an environment file holds its URL");
            require(provider == null || broker, "--provider needs --url, since an environment file names its provider");
        }
        if (areTheStub()) {
            require(!broker, "--broker needs --url or --environment, since the embedded stub is made from a folder");
            require(headers.isEmpty(), "--header needs --url or --environment");
        }
        require(providerStatesUrl == null || url != null, "--provider-states-url needs --url");
    }

    ContractsOption contracts() {
        return contracts;
    }

    void checkProvider(ContractSet set) {
        Set<String> known = set.providers();
        if (provider == null) {
            require(
                    url == null || known.size() == 1,
                    "--url needs --provider, which is one of: " + String.join(", ", known));
        } else {
            require(known.contains(provider), unknown("the contracts name no provider", provider, known));
        }
    }

    /**
     * What to verify.
     *
     * @param stub the embedded stub's address, where that is to be verified
     */
    List<Target> targets(ContractSet set, Variables variables, @Nullable URI stub) {
        Headers given = new Headers(headers);
        if (areLive()) {
            // all files first: each can take secrets from the environment that the others' results must not show
            List<Environment> read = environments.stream()
                    .map(file -> EnvironmentReader.read(file, set, variables))
                    .toList();
            return read.stream()
                    .map(environment ->
                            Target.live(environment, given, variables.used()).withVariables(variables.namesByValue()))
                    .toList();
        }
        URI base = url == null ? stub : url;
        if (base == null) {
            throw new IllegalStateException("neither a URL nor a stub");
        }
        Set<String> providers = provider == null ? set.providers() : Set.of(provider);
        return providers.stream()
                .map(name -> new Target(name, base, given, providerStatesUrl, null, variables.used())
                        .withVariables(variables.namesByValue()))
                .toList();
    }

    /** The sentence for a provider that there is nothing of, with the names that there are. */
    static String unknown(String problem, String provider, Set<String> known) {
        return problem + " '" + provider + "', only: " + String.join(", ", known) + Nearest.hint(provider, known);
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
