package io.snapshotcontracts.pages;

/** Other programs that documents call, and why no test here runs or reads the call, or which one does. */
enum KnownTool {
    /** {@link MavenCommandsTest} reads it. */
    MVN("mvn"),
    /** {@link CurlCommandsTest} runs it; that of the page of four clients is a script, run by hand. */
    CURL("curl"),
    /** Docker is not everywhere; {@code DockerfileIT} runs what the image runs. */
    DOCKER("docker"),
    /** The Pact Broker's own client, which needs a broker. */
    PACT_BROKER("pact-broker"),
    /** Prism, a package of another registry. */
    NPX("npx"),
    /** The peers of the benchmarks, from another registry. */
    NPM("npm"),
    /** A variable of the shell, whose value the reader knows. */
    EXPORT("export"),
    /** Prepares standard input. */
    ZCAT("zcat"),
    /** Compares two builds, each of half a minute. */
    SHA256SUM("sha256sum"),
    /** Shows what changed. */
    GIT("git");

    private final String name;

    KnownTool(String name) {
        this.name = name;
    }

    boolean isOf(ShownCommand command) {
        return command.words().get(0).equals(name);
    }
}
