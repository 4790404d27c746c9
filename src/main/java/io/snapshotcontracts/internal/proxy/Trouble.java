package io.snapshotcontracts.internal.proxy;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.HttpResponseException;

/**
 * Why the service gave no answer.
 *
 * @param status what the client gets instead
 * @param error the error type of RFC 9209
 * @param sentence a clause for people
 */
record Trouble(int status, String error, String sentence) {

    private static final String TERMINATED = "connection_terminated";

    private static final int MOST_CAUSES = 10;

    boolean isAClosedConnection() {
        return error.equals(TERMINATED);
    }

    static Trouble of(Throwable failure, URI target) {
        String where = target.getHost() + (target.getPort() < 0 ? "" : ":" + target.getPort());
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++, cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return new Trouble(502, "dns_error", "the host name " + target.getHost() + " cannot be resolved");
            }
            if (cause instanceof SSLException) {
                return new Trouble(
                        502,
                        "tls_certificate_error",
                        "there is no TLS connection to " + where + " that can be trusted; --ca-file names further"
                                + " certificates to trust");
            }
            if (cause instanceof SocketTimeoutException) {
                return new Trouble(504, "connection_timeout", "there was no connection to " + where + " in time");
            }
            if (cause instanceof ConnectException) {
                return new Trouble(502, "connection_refused", "nothing accepts connections at " + where);
            }
            if (cause instanceof TimeoutException) {
                return new Trouble(504, "http_response_timeout", where + " sent nothing for too long");
            }
            if (cause instanceof RejectedExecutionException) {
                return new Trouble(503, "connection_limit_reached", "too many requests wait for " + where);
            }
            if (cause instanceof EOFException || cause instanceof ClosedChannelException) {
                return new Trouble(502, TERMINATED, where + " closed the connection");
            }
            if (cause instanceof HttpResponseException) {
                return new Trouble(502, "http_protocol_error", "what " + where + " sent is not HTTP/1.1");
            }
        }
        return new Trouble(502, TERMINATED, "the connection to " + where + " broke");
    }
}
