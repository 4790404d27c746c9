package com.example.releases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What this team needs of GitHub: the tags of a repository's releases, and a new release. */
final class ReleaseClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI api;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    ReleaseClient(URI api, String token) {
        this.api = api;
        this.token = token;
    }

    List<String> tags(String owner, String repo) throws IOException, InterruptedException {
        List<String> tags = new ArrayList<>();
        send(request(owner, repo).GET().build(), 200)
                .forEach(release -> tags.add(release.path("tag_name").asText()));
        return tags;
    }

    long create(String owner, String repo, String tag) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("tag_name", tag));
        HttpRequest request = request(owner, repo)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return send(request, 201).path("id").asLong();
    }

    private HttpRequest.Builder request(String owner, String repo) {
        return HttpRequest.newBuilder(URI.create(api + "/repos/" + owner + "/" + repo + "/releases"))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request, int expected) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException("GitHub answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
