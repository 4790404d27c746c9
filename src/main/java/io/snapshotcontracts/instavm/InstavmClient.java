package io.snapshotcontracts.instavm;

import io.snapshotcontracts.client.ApiAnswer;
import io.snapshotcontracts.client.ClientBuilder;
import io.snapshotcontracts.client.PathSegment;
import io.snapshotcontracts.client.Transport;
import java.net.URI;

/**
 * A client of InstaVM's snapshot API, as the InstaVM page "Get Snapshot" describes it. Immutable and safe for use by
 * several threads; redirects are never followed and nothing is repeated after an answer came.
 */
public final class InstavmClient {

    private final Transport transport;

    private InstavmClient(Transport transport) {
        this.transport = transport;
    }

    /**
     * Starts a client of the service at a base URL; a path prefix is kept.
     *
     * @throws IllegalArgumentException if the URL is not an absolute http or https URL, or has user information, a
     *     query or a fragment
     */
    public static Builder builder(URI baseUrl) {
        return new Builder(baseUrl);
    }

    /**
     * Asks for the details and the build status of one snapshot: {@code GET /v1/snapshots/{snapshot_id}}.
     *
     * @throws IllegalArgumentException if the id cannot stand in a URL: it is empty, {@code "."} or {@code ".."}
     * @throws ValidationException for a 422
     * @throws io.snapshotcontracts.client.UnexpectedAnswerException for an answer that the InstaVM page does not allow
     * @throws io.snapshotcontracts.client.NoAnswerException where no complete answer came
     */
    public Snapshot getSnapshot(String snapshotId) {
        ApiAnswer answer = transport.get("/v1/snapshots/" + PathSegment.encode("snapshotId", snapshotId));
        return switch (answer.status()) {
            case 200 -> Snapshot.read(answer.json());
            case 422 -> throw ValidationException.read(answer);
            default -> throw answer.undocumented();
        };
    }

    /** Collects the settings of a client; without credentials none are sent. */
    public static final class Builder extends ClientBuilder<Builder> {

        private Builder(URI baseUrl) {
            super("InstaVM", baseUrl);
        }

        /** Sends the API key, which must not be blank, as {@code X-API-Key}. */
        public Builder apiKey(String apiKey) {
            return credential("X-API-Key", "", apiKey);
        }

        /** Sends the token, which must not be blank, as {@code Authorization: Bearer}. */
        public Builder bearerToken(String token) {
            return credential("Authorization", "Bearer ", token);
        }

        /** Makes a client of these settings; the builder may be changed and used again. */
        public InstavmClient build() {
            return new InstavmClient(transport());
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
