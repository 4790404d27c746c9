package com.example.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.snapshotcontracts.junit.ApiStub;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The client against a stub of GitHub, which serves contract and page. */
class ReleaseClientTest {

    @RegisterExtension
    static final ApiStub github = ApiStub.of(Path.of("contracts"));

    private final ReleaseClient client = new ReleaseClient(github.baseUrl(), "my-token");

    @Test
    void tagsOfARepositoryAreRead() throws Exception {
        String owner = github.parameter("a repository has releases", "owner");
        String repo = github.parameter("a repository has releases", "repo");

        assertThat(client.tags(owner, repo)).containsExactly("v1.0.0");

        github.assertThatReceived()
                .get(github.path("a repository has releases"))
                .once()
                .withHeader("Authorization", "Bearer my-token");
    }

    @Test
    void tagIsSentAndARefusalReported() {
        assertThatIOException()
                .isThrownBy(() -> client.create("octocat", "frozen", "v1.1.0"))
                .withMessage("GitHub answered 422");

        github.assertThatReceived()
                .request("POST", github.path("the tag is refused"))
                .once()
                .withJsonBody("{\"tag_name\": \"v1.1.0\"}");
    }

    @Test
    void statusThatOnlyThePageDocumentsCanBeAskedFor() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(github.baseUrl() + "/repos/any/any/releases"))
                .header("Prefer", github.preferCode(404))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
    }
}
