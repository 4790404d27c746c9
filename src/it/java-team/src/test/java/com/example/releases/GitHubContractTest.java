package com.example.releases;

import static io.snapshotcontracts.pact.PactRequests.credential;
import static io.snapshotcontracts.pact.PactRequests.get;
import static io.snapshotcontracts.pact.PactRequests.json;
import static io.snapshotcontracts.pact.PactRequests.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonArray;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.snapshotcontracts.pact.PactRules;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the client needs of GitHub; writes contracts/release-notes-github.json. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "github", pactVersion = PactSpecVersion.V4)
class GitHubContractTest {

    private static final String PATH = "/repos/${owner}/${repo}/releases";

    @Pact(provider = "github", consumer = "release-notes")
    V4Pact releases(PactBuilder pact) {
        return pact.given("a repository has releases", Map.of("owner", "octocat", "repo", "hello-world"))
                .expectsToReceiveHttpInteraction(
                        "a request for the releases of a repository", http -> http.withRequest(request -> credential(
                                        get(request, PATH, "/repos/octocat/hello-world/releases"),
                                        "Authorization",
                                        "Bearer ",
                                        "token"))
                                .willRespondWith(response -> json(
                                        response,
                                        200,
                                        PactDslJsonArray.arrayMinLike(1)
                                                .stringType("tag_name", "v1.0.0")
                                                .closeObject())))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "releases")
    void tagsAreRead(MockServer github) throws Exception {
        assertThat(client(github).tags("octocat", "hello-world")).containsExactly("v1.0.0");
    }

    @Pact(provider = "github", consumer = "release-notes")
    V4Pact noRepository(PactBuilder pact) {
        return pact.given("there is no such repository", Map.of("owner", "octocat", "repo", "nothing"))
                .expectsToReceiveHttpInteraction(
                        "a request for the releases of an unknown repository",
                        http -> http.withRequest(request -> credential(
                                        get(request, PATH, "/repos/octocat/nothing/releases"),
                                        "Authorization",
                                        "Bearer ",
                                        "token"))
                                .willRespondWith(response -> response.status(404)))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "noRepository")
    void unknownRepositoryIsReported(MockServer github) {
        assertThatIOException()
                .isThrownBy(() -> client(github).tags("octocat", "nothing"))
                .withMessage("GitHub answered 404");
    }

    @Pact(provider = "github", consumer = "release-notes")
    V4Pact newRelease(PactBuilder pact) {
        return pact.given("a repository can be released", Map.of("owner", "octocat", "repo", "hello-world"))
                .expectsToReceiveHttpInteraction("a new release", http -> http.withRequest(request -> credential(
                                        post(request, PATH, "/repos/octocat/hello-world/releases"),
                                        "Authorization",
                                        "Bearer ",
                                        "token")
                                .header("Content-Type", "application/json")
                                .body(new PactDslJsonBody().stringType("tag_name", "v1.1.0")))
                        .willRespondWith(
                                response -> json(response, 201, PactRules.wholeNumber(new PactDslJsonBody(), "id", 2))))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "newRelease")
    void releaseIsMade(MockServer github) throws Exception {
        assertThat(client(github).create("octocat", "hello-world", "v1.1.0")).isEqualTo(2);
    }

    @Pact(provider = "github", consumer = "release-notes")
    V4Pact refusedRelease(PactBuilder pact) {
        return pact.given("the tag is refused", Map.of("owner", "octocat", "repo", "frozen"))
                .expectsToReceiveHttpInteraction(
                        "a release that is refused", http -> http.withRequest(request -> credential(
                                                post(request, PATH, "/repos/octocat/frozen/releases"),
                                                "Authorization",
                                                "Bearer ",
                                                "token")
                                        .header("Content-Type", "application/json")
                                        .body(new PactDslJsonBody().stringType("tag_name", "v1.1.0")))
                                .willRespondWith(response -> json(
                                        response,
                                        422,
                                        new PactDslJsonBody()
                                                .stringType("message", "Validation Failed")
                                                .stringType("documentation_url", "https://docs.github.com/rest"))))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "refusedRelease")
    void refusalIsReported(MockServer github) {
        assertThatIOException()
                .isThrownBy(() -> client(github).create("octocat", "frozen", "v1.1.0"))
                .withMessage("GitHub answered 422");
    }

    private static ReleaseClient client(MockServer github) {
        return new ReleaseClient(URI.create(github.getUrl()), "token");
    }
}
