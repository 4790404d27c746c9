package io.snapshotcontracts.internal.front;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.jspecify.annotations.Nullable;

/** A handler that is built and started by its first request. */
final class LazyHandler extends AbstractHandler {

    private final Supplier<Handler> maker;
    private volatile @Nullable Handler made;

    LazyHandler(Supplier<Handler> maker) {
        this.maker = maker;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        made().handle(target, base, request, response);
    }

    private synchronized Handler made() throws ServletException {
        Handler known = made;
        if (known != null) {
            return known;
        }
        Handler fresh = maker.get();
        fresh.setServer(getServer());
        try {
            fresh.start();
        } catch (Exception e) { // NOSONAR Jetty's life cycle declares no narrower one
            throw new ServletException("the admin API cannot be started", e);
        }
        made = fresh;
        return fresh;
    }

    @Override
    protected void doStop() throws Exception {
        Handler known = made;
        if (known != null) {
            known.stop();
        }
        super.doStop();
    }
}
