package io.snapshotcontracts.instavm;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A client of InstaVM's snapshot API, as the InstaVM page "Get Snapshot" describes it. Immutable and safe for use by
 * several threads; redirects are never followed and nothing is repeated after an answer came.
 */
public final class InstavmClient {

    private final BaseUrl baseUrl;
    private final Transport transport;

    private InstavmClient(Builder builder) {
        this.baseUrl = builder.baseUrl;
        this.transport = new Transport(builder.headers, builder.connectTimeout, builder.readTimeout);
    }

    /**
     * Starts a client of the service at a base URL; a path prefix is kept.
     *
     * @throws IllegalArgumentException if the URL is not an absolute http or https URL, or has user information, a
     *     query or a fragment
     */
    public static Builder builder(URI baseUrl) {
        return new Builder(BaseUrl.of(baseUrl));
    }

    /**
     * Asks for the details and the build status of one snapshot: {@code GET /v1/snapshots/{snapshot_id}}.
     *
     * @throws IllegalArgumentException if the id cannot stand in a URL: it is empty, {@code "."} or {@code ".."}
     * @throws ValidationException for a 422
     * @throws UnexpectedAnswerException for an answer that the InstaVM page does not allow
     * @throws NoAnswerException where no complete answer came
     */
    public Snapshot getSnapshot(String snapshotId) {
        Answer answer = transport.get(baseUrl.resolve("/v1/snapshots/" + BaseUrl.segment("snapshotId", snapshotId)));
        return switch (answer.status()) {
            case 200 -> Snapshot.read(answer.json());
            case 422 -> throw ValidationException.read(answer);
            default -> throw answer.undocumented();
        };
    }

    /** Collects the settings of a client; without credentials none are sent. */
    public static final class Builder {

        private final BaseUrl baseUrl;
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private Duration connectTimeout = Duration.ofSeconds(5);
        private Duration readTimeout = Duration.ofSeconds(30);

        private Builder(BaseUrl baseUrl) {
            this.baseUrl = baseUrl;
            headers.put("Accept", "application/json");
        }

        /**
         * Sends a header with each request, in place of one of the same name (ignoring case) that was set before.
         *
         * @throws IllegalArgumentException if it is no header name, if the transport alone may set that header, or if
         *     the value holds more than printable ASCII; the message does not show the value
         */
        public Builder header(String name, String value) {
            Transport.checkHeader(name, value);
            headers.put(name, value);
            return this;
        }

        /** Sends the API key, which must not be blank, as {@code X-API-Key}. */
        public Builder apiKey(String apiKey) {
            return header("X-API-Key", Transport.checkCredential(apiKey));
        }

        /** Sends the token, which must not be blank, as {@code Authorization: Bearer}. */
        public Builder bearerToken(String token) {
            return header("Authorization", "Bearer " + Transport.checkCredential(token));
        }

        /** Bounds the wait for a connection; 5 seconds unless set, always more than zero. */
        public Builder connectTimeout(Duration timeout) {
            this.connectTimeout = Transport.checkTimeout(timeout);
            return this;
        }

        /**
         * Bounds the wait for the whole answer, from the call to the last byte of the body; 30 seconds unless set,
         * always more than zero.
         */
        public Builder readTimeout(Duration timeout) {
            this.readTimeout = Transport.checkTimeout(timeout);
            return this;
        }

        /** Makes a client of these settings; the builder may be changed and used again. */
        public InstavmClient build() {
            return new InstavmClient(this);
        }
    }
}
