package io.snapshotcontracts.client;

import java.net.URI;

/** The smallest client that the shared parts make: one operation with one documented status. */
final class ExampleClient {

    private final Transport transport;

    private ExampleClient(Transport transport) {
        this.transport = transport;
    }

    static Builder builder(URI baseUrl) {
        return new Builder(baseUrl);
    }

    JsonValue get(String id) {
        ApiAnswer answer = transport.get("/things/" + PathSegment.encode("id", id));
        if (answer.status() != 200) {
            throw answer.undocumented();
        }
        return answer.json();
    }

    static final class Builder extends ClientBuilder<Builder> {

        private Builder(URI baseUrl) {
            super("Example", baseUrl);
        }

        Builder key(String key) {
            return credential("X-Key", "", key);
        }

        Builder token(String token) {
            return credential("Authorization", "Bearer ", token);
        }

        ExampleClient build() {
            return new ExampleClient(transport());
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
