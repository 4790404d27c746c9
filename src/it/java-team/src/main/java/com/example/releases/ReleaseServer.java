package com.example.releases;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** An implementation of the same API, which this team runs for its own repositories. */
final class ReleaseServer implements AutoCloseable {

    private final HttpServer server;

    ReleaseServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/repos/octocat/hello-world/releases", ReleaseServer::releases);
        server.createContext("/repos/octocat/frozen/releases", exchange -> answer(exchange, 422, PROBLEM));
        server.createContext("/", exchange -> answer(exchange, 404, PROBLEM));
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void releases(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            answer(exchange, 201, RELEASE);
        } else {
            answer(exchange, 200, "[" + RELEASE + "]");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static final String PROBLEM = """
            {"message": "No", "documentation_url": "https://docs.github.com/rest"}""";

    private static final String USER = """
            {"login": "octocat", "id": 1, "node_id": "MDQ6VXNlcjE=", "gravatar_id": "", "type": "User",
             "site_admin": false, %s}""".formatted(links(
            "avatar",
            "",
            "html",
            "followers",
            "following",
            "gists",
            "starred",
            "subscriptions",
            "organizations",
            "repos",
            "events",
            "received_events"));

    private static final String RELEASE = """
            {"id": 1, "node_id": "MDc6UmVsZWFzZTE=", "tag_name": "v1.0.0", "target_commitish": "main", "name": null,
             "body": null, "draft": false, "prerelease": false, "created_at": "2026-02-27T19:35:32Z",
             "published_at": null, "tarball_url": null, "zipball_url": null, "author": %s, "assets": [], %s}""".formatted(USER, links("", "html", "assets", "upload"));

    private static String links(String... names) {
        StringBuilder links = new StringBuilder();
        for (String name : names) {
            links.append(links.isEmpty() ? "" : ", ")
                    .append('"')
                    .append(name.isEmpty() ? "url" : name + "_url")
                    .append("\": \"https://example.com/")
                    .append(name)
                    .append('"');
        }
        return links.toString();
    }
}
