package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a vendor publishes its OpenAPI document. */
final class PublishedOptions {

    @Option(
            names = "--openapi",
            paramLabel = "FILE|URL",
            required = true,
            description = "Published OpenAPI 3 document, JSON or YAML.")
    private String place = "";

    @Option(
            names = "--header",
            paramLabel = "'Name: value'",
            description = "For the URL, $${NAME} is a variable; repeatable.")
    private List<Header> headers = new ArrayList<>();

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    String place() {
        return place;
    }

    /** Reads it; what is wrong is an {@link IllegalArgumentException}. */
    PublishedFile read(Shell shell) {
        return PublishedFile.read(place, new Headers(headers), connection.toSettings(shell.environment()));
    }
}
