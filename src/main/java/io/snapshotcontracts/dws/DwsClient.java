package io.snapshotcontracts.dws;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A client of the snapshot API of DWS, Huawei's Data Warehouse Service, as the DWS page "Querying the Snapshot List"
 * describes it. Immutable and safe for use by several threads; redirects are never followed and nothing is repeated
 * after an answer came.
 */
public final class DwsClient {

    private final BaseUrl baseUrl;
    private final Transport transport;

    private DwsClient(Builder builder) {
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
     * Asks for all snapshots of a project: {@code GET /v1.0/{project_id}/snapshots}.
     *
     * @throws IllegalArgumentException if the id cannot stand in a URL: it is empty, {@code "."} or {@code ".."}
     * @throws DwsErrorException for an error that the DWS page lists, one type for each status
     * @throws UnexpectedAnswerException for an answer that the DWS page does not allow
     * @throws NoAnswerException where no complete answer came
     */
    public SnapshotList listSnapshots(String projectId) {
        Answer answer =
                transport.get(baseUrl.resolve("/v1.0/" + BaseUrl.segment("projectId", projectId) + "/snapshots"));
        return switch (answer.status()) {
            case 200 -> SnapshotList.read(answer.json());
            case 400 -> throw new BadRequestException(answer.error());
            case 401 -> throw new UnauthorizedException(answer.error());
            case 403 -> throw new ForbiddenException(answer.error());
            case 404 -> throw new NotFoundException(answer.error());
            case 500 -> throw new InternalServerErrorException(answer.error());
            case 503 -> throw new ServiceUnavailableException(answer.error());
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

        /**
         * Sends the token, which must not be blank, as {@code X-Auth-Token}. The DWS page names no credential; this is
         * the header that the service takes.
         */
        public Builder authToken(String token) {
            return header("X-Auth-Token", Transport.checkCredential(token));
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
        public DwsClient build() {
            return new DwsClient(this);
        }
    }
}
