package io.snapshotcontracts.internal.front;

import java.io.IOException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Answers of the stub itself to requests that do not reach WireMock. */
final class Refusals {

    private Refusals() {}

    static void send(Request base, int status, String sentence) throws IOException {
        base.setHandled(true);
        // the connection ends here: what follows on it is a body that is not read
        Response response = base.getResponse();
        response.setStatus(status);
        response.setHeader(HttpHeader.CONNECTION, "close");
        response.setContentType("text/plain");
        response.getHttpOutput().print(sentence);
        response.closeOutput();
    }
}
