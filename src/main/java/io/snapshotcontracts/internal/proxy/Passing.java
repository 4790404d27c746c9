package io.snapshotcontracts.internal.proxy;

import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.traffic.LiveBody;
import io.snapshotcontracts.internal.traffic.LiveExchange;
import io.snapshotcontracts.internal.traffic.LiveExchange.Timings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.client.api.Response;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** One exchange while it passes: what is kept of it, and when what happened. */
final class Passing {

    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD");

    private final Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final long received = System.nanoTime();
    private final String method;
    private final String url;
    private final HttpFields requestFields;
    private final Capture request;
    private final Capture answer;
    private volatile long sent;
    private volatile long answered;
    private volatile long passedBack;
    private volatile boolean clientGone;
    private boolean repeated;

    Passing(String method, String url, HttpFields requestFields, Capture request, Capture answer) {
        this.method = method;
        this.url = url;
        this.requestFields = requestFields;
        this.request = request;
        this.answer = answer;
    }

    /** As the service gets them. */
    HttpFields requestFields() {
        return requestFields;
    }

    Capture request() {
        return request;
    }

    Capture answer() {
        return answer;
    }

    void headSent() {
        sent = System.nanoTime();
    }

    void headCame() {
        answered = System.nanoTime();
    }

    /** Some of the answer is on its way to the client. */
    void headPassed() {
        if (passedBack == 0) {
            passedBack = System.nanoTime();
        }
    }

    void clientHungUp() {
        clientGone = true;
    }

    /**
     * Whether the request is to be sent once more: the service closed the connection before a byte of the answer, which it
     * may do with one that was kept, and asking again changes nothing.
     */
    synchronized boolean repeat() {
        boolean mayRepeat = REPEATABLE.contains(method) && answered == 0 && !clientGone && !repeated;
        repeated = true;
        return mayRepeat;
    }

    boolean hasClientHungUp() {
        return clientGone;
    }

    /** What the proxy added, below 0 where the exchange did not come so far. */
    long added() {
        headPassed();
        return sent == 0 || answered == 0 ? -1 : Math.max(0, sent - received) + Math.max(0, passedBack - answered);
    }

    /** The exchange with its complete answer. */
    LiveExchange complete(Response response) {
        return exchange(answer(response, answer.body()), null);
    }

    /** The exchange whose answer ended before it was complete, if it had begun. */
    LiveExchange broken(@Nullable Response response, String why) {
        return response != null && answered != 0 && response.getStatus() > 0
                ? exchange(answer(response, answer.cut("the answer is not complete: " + why)), null)
                : exchange(null, "there was no answer: " + why);
    }

    void release() {
        request.release();
        answer.release();
    }

    private static LiveExchange.Answer answer(Response response, LiveBody body) {
        String reason = response.getReason();
        return new LiveExchange.Answer(
                response.getStatus(), reason == null ? "" : reason, headers(response.getHeaders()), body);
    }

    private LiveExchange exchange(LiveExchange.@Nullable Answer complete, @Nullable String problem) {
        long end = System.nanoTime();
        long toldAt = sent == 0 ? end : sent;
        long cameAt = answered == 0 ? end : answered;
        return new LiveExchange(
                started,
                method,
                url,
                headers(requestFields),
                request.body(),
                complete,
                problem,
                new Timings(millis(toldAt - received), millis(cameAt - toldAt), millis(end - cameAt)));
    }

    private static double millis(long nanos) {
        return Math.max(0, nanos / 1000) / 1000.0;
    }

    private static Headers headers(HttpFields fields) {
        List<Header> headers = new ArrayList<>();
        for (HttpField field : fields) {
            headers.add(new Header(field.getName(), field.getValue() == null ? "" : field.getValue()));
        }
        return new Headers(headers);
    }
}
