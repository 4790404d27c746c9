package io.snapshotcontracts.internal.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a body up to a cap and hangs up beyond it; the JDK's own collectors have no bound. */
final class CappedBodySubscriber implements BodySubscriber<byte[]> {

    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final List<byte[]> collected = new ArrayList<>();
    private final long maxBytes;
    private final @Nullable NoResponseException refusal;
    private int size;
    private Flow.@Nullable Subscription subscription;

    /** @param refusal why the body is not even waited for, null where it is */
    CappedBodySubscriber(long maxBytes, @Nullable NoResponseException refusal) {
        this.maxBytes = maxBytes;
        this.refusal = refusal;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (refusal != null) {
            given.cancel();
            result.completeExceptionally(refusal);
            return;
        }
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (size + (long) buffer.remaining() > maxBytes) {
                if (subscription != null) {
                    subscription.cancel();
                }
                result.completeExceptionally(tooLarge(maxBytes));
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            collected.add(bytes);
            size += bytes.length;
        }
    }

    @Override
    public void onError(Throwable problem) {
        result.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] bytes : collected) {
            System.arraycopy(bytes, 0, all, at, bytes.length);
            at += bytes.length;
        }
        collected.clear();
        result.complete(all);
    }

    static NoResponseException tooLarge(long maxBytes) {
        return new NoResponseException("the answer's body is larger than the cap of " + maxBytes + " bytes");
    }
}
