package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.snapshotcontracts.internal.http.BaseUrl;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.ConnectionSettings;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.internal.http.NoResponseException;
import io.snapshotcontracts.internal.redact.Redactor;
import io.snapshotcontracts.internal.redact.SecretValues;
import io.snapshotcontracts.result.Finding;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A document that is read from a file or an address, within bounds. What is wrong is an {@link IllegalArgumentException}. */
record PublishedFile(String name, String text) {

    private static final long MOST_BYTES = 64 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    static PublishedFile read(String place, Headers headers, ConnectionSettings settings) {
        if (place.matches("(?i)https?:.*")) {
            return fetch(BaseUrl.parse(place), headers, settings);
        }
        TargetOptions.require(headers.fields().isEmpty(), "--header needs a URL, but --openapi is a file");
        try {
            Path path = Path.of(place);
            TargetOptions.require(!Files.isDirectory(path), place + " is a folder, not a file");
            TargetOptions.require(
                    !Files.exists(path) || Files.size(path) <= MOST_BYTES,
                    place + ": the file is larger than " + MOST_BYTES + " bytes");
            return new PublishedFile(place, decoded(place, Files.readAllBytes(path)));
        } catch (InvalidPathException | NoSuchFileException e) {
            throw new IllegalArgumentException(place + ": there is no such file", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(place + ": the file cannot be read", e);
        }
    }

    private static PublishedFile fetch(URI url, Headers headers, ConnectionSettings settings) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        try {
            HttpResponse answer = new JdkTransport(settings, LONGEST, MOST_BYTES)
                    .send(url.resolve("/"), new HttpRequest("GET", path, headers, Body.EMPTY), LONGEST);
            TargetOptions.require(
                    answer.status() == 200,
                    url + " answers " + answer.status()
                            + (answer.status() / 100 == 3 ? ", and redirects are not followed" : ""));
            return new PublishedFile(
                    url.toString(), decoded(url.toString(), answer.body().bytes()));
        } catch (NoResponseException e) {
            throw new IllegalArgumentException(url + ": " + shown(String.valueOf(e.getMessage()), headers), e);
        }
    }

    // a server's message can repeat a header of the request
    private static String shown(String message, Headers headers) {
        List<String> secrets = headers.fields().stream()
                .flatMap(header -> SecretValues.of(header.name(), header.value()).stream())
                .toList();
        return Finding.cut(new Redactor(secrets).redact(message));
    }

    private static String decoded(String place, byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(place + ": this is not UTF-8 text", e);
        }
    }
}
