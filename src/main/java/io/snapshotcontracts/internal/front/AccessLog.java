package io.snapshotcontracts.internal.front;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/**
 * One line for each request: when, from where, what, and the answer's status and bytes. Headers are not shown, and a
 * query is masked whole, because credentials travel in both.
 */
final class AccessLog implements RequestLog {

    private static final int LONGEST_PATH = 1000;

    private final Consumer<String> lines;

    AccessLog(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void log(Request request, Response response) {
        String path = String.valueOf(request.getHttpURI().getPath());
        lines.accept(Instant.ofEpochMilli(request.getTimeStamp()).truncatedTo(ChronoUnit.MILLIS)
                + " " + request.getRemoteAddr()
                + " " + printable(request.getMethod())
                + " " + printable(path) + (request.getHttpURI().getQuery() == null ? "" : "?***")
                + " " + response.getStatus()
                + " " + response.getHttpChannel().getBytesWritten());
    }

    // a client must not be able to write a line of the log
    private static String printable(String text) {
        String cut = text.length() > LONGEST_PATH ? text.substring(0, LONGEST_PATH) + "…" : text;
        return cut.replaceAll("[\\p{Cntrl}\\s\\u007f-\\u009f]", "?");
    }
}
