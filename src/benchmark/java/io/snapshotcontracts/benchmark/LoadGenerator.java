package io.snapshotcontracts.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Connections that are kept alive and each send the next request as soon as the last answer is there. */
final class LoadGenerator {

    private static final int BUCKET_MICROS = 10;
    private static final int BUCKETS = 200_000;

    private final byte[] request;
    private final int port;
    private final int connections;

    LoadGenerator(int port, int connections, String request) {
        this.port = port;
        this.connections = connections;
        this.request = request.getBytes(US_ASCII);
    }

    /** What came back; anything but a complete 200 is an error, after which the connection is made again. */
    record Load(long answers, long errors, double perSecond, double p50Millis, double p99Millis) {}

    Load run(Duration time) throws InterruptedException {
        AtomicLongArray buckets = new AtomicLongArray(BUCKETS);
        AtomicLong errors = new AtomicLong();
        long end = System.nanoTime() + time.toNanos();
        Thread[] threads = new Thread[connections];
        for (int i = 0; i < connections; i++) {
            threads[i] = new Thread(() -> send(end, buckets, errors));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long answers = 0;
        for (int i = 0; i < BUCKETS; i++) {
            answers += buckets.get(i);
        }
        double seconds = time.toNanos() / 1e9;
        return new Load(
                answers,
                errors.get(),
                answers / seconds,
                percentile(buckets, answers, 0.50),
                percentile(buckets, answers, 0.99));
    }

    private void send(long end, AtomicLongArray buckets, AtomicLong errors) {
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(10_000);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
                for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                    socket.getOutputStream().write(request);
                    if (Answers.read(in) != 200) {
                        throw new IOException("not a 200");
                    }
                    long micros = (System.nanoTime() - start) / 1000;
                    buckets.incrementAndGet((int) Math.min(micros / BUCKET_MICROS, BUCKETS - 1L));
                }
            } catch (IOException e) {
                errors.incrementAndGet();
            }
        }
    }

    private static double percentile(AtomicLongArray buckets, long answers, double part) {
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += buckets.get(i);
            if (seen >= answers * part) {
                return i * BUCKET_MICROS / 1000.0;
            }
        }
        return Double.NaN;
    }
}
