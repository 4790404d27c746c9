package io.snapshotcontracts.dws;

import io.snapshotcontracts.client.ApiAnswer;
import io.snapshotcontracts.client.ClientBuilder;
import io.snapshotcontracts.client.PathSegment;
import io.snapshotcontracts.client.Transport;
import java.net.URI;

/**
 * A client of the snapshot API of DWS, Huawei's Data Warehouse Service, as the DWS page "Querying the Snapshot List"
 * describes it. Immutable and safe for use by several threads; redirects are never followed and nothing is repeated
 * after an answer came.
 */
public final class DwsClient {

    private final Transport transport;

    private DwsClient(Transport transport) {
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
     * Asks for all snapshots of a project: {@code GET /v1.0/{project_id}/snapshots}.
     *
     * @throws IllegalArgumentException if the id cannot stand in a URL: it is empty, {@code "."} or {@code ".."}
     * @throws DwsErrorException for an error that the DWS page lists, one type for each status
     * @throws io.snapshotcontracts.client.UnexpectedAnswerException for an answer that the DWS page does not allow
     * @throws io.snapshotcontracts.client.NoAnswerException where no complete answer came
     */
    public SnapshotList listSnapshots(String projectId) {
        ApiAnswer answer = transport.get("/v1.0/" + PathSegment.encode("projectId", projectId) + "/snapshots");
        return switch (answer.status()) {
            case 200 -> SnapshotList.read(answer.json());
            case 400 -> throw new BadRequestException(ErrorBody.read(answer));
            case 401 -> throw new UnauthorizedException(ErrorBody.read(answer));
            case 403 -> throw new ForbiddenException(ErrorBody.read(answer));
            case 404 -> throw new NotFoundException(ErrorBody.read(answer));
            case 500 -> throw new InternalServerErrorException(ErrorBody.read(answer));
            case 503 -> throw new ServiceUnavailableException(ErrorBody.read(answer));
            default -> throw answer.undocumented();
        };
    }

    /** Collects the settings of a client; without credentials none are sent. */
    public static final class Builder extends ClientBuilder<Builder> {

        private Builder(URI baseUrl) {
            super("DWS", baseUrl);
        }

        /**
         * Sends the token, which must not be blank, as {@code X-Auth-Token}. The DWS page names no credential; this is
         * the header that the service takes.
         */
        public Builder authToken(String token) {
            return credential("X-Auth-Token", "", token);
        }

        /** Makes a client of these settings; the builder may be changed and used again. */
        public DwsClient build() {
            return new DwsClient(transport());
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
