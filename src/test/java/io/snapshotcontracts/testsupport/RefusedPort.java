package io.snapshotcontracts.testsupport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A port that refuses connections. It is taken, but not listened at, so that no other process answers in its place. */
public final class RefusedPort implements AutoCloseable {

    private final Socket taken = new Socket();

    public RefusedPort() throws IOException {
        taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + taken.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        taken.close();
    }
}
