package io.snapshotcontracts.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TroubleTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new UnknownHostException("x"), "502 dns_error the host name a.example cannot be resolved"),
                Arguments.of(new SSLHandshakeException("x"), "502 tls_certificate_error there is no TLS connection to"),
                Arguments.of(
                        new ConnectException("x"), "502 connection_refused nothing accepts connections at a.example"),
                Arguments.of(new SocketTimeoutException("x"), "504 connection_timeout there was no connection to"),
                Arguments.of(
                        new TimeoutException("x"), "504 http_response_timeout a.example:8443 sent nothing for too"),
                Arguments.of(
                        new RejectedExecutionException("x"), "503 connection_limit_reached too many requests wait"),
                Arguments.of(new IOException(new EOFException("x")), "502 connection_terminated a.example:8443 closed"),
                Arguments.of(new IllegalStateException("x"), "502 connection_terminated the connection to a.example"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isSaidInOurOwnWords(Throwable failure, String said) {
        Trouble trouble = Trouble.of(failure, URI.create("https://a.example:8443/x"));

        assertThat(trouble.status() + " " + trouble.error() + " " + trouble.sentence())
                .startsWith(said);
    }
}
