package io.snapshotcontracts.internal.front;

import static java.util.Objects.requireNonNull;

import com.github.tomakehurst.wiremock.core.WireMockApp;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty.JettyHttpUtils;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpUtils;
import com.github.tomakehurst.wiremock.servlet.WireMockHttpServletRequestAdapter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.jspecify.annotations.Nullable;

/** Gives a request to WireMock's matching without the servlets between, or to WireMock's own server if it is for the admin API. */
final class Front extends AbstractHandler {

    private final StubRequestHandler stub;
    private final LazyHandler admin;
    private final long longestMillis;
    private @Nullable AdminGuard guard;
    private final JettyHttpUtils utils = new Jetty11HttpUtils();

    Front(StubRequestHandler stub, LazyHandler admin, long longestMillis) {
        this.stub = stub;
        this.admin = admin;
        this.longestMillis = longestMillis;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean isForAdmin = isForAdmin(target);
        if (isForAdmin) {
            Optional<AdminGuard.Refusal> refusal = requireNonNull(guard).refusal(base);
            if (refusal.isPresent()) {
                Refusals.send(base, refusal.get().status(), refusal.get().sentence());
                return;
            }
        }
        Optional<HttpServletRequest> read = BodyLimit.read(base, request);
        if (read.isEmpty()) {
            return;
        }
        if (isForAdmin) {
            // WireMock would allow every origin that a request names to read its API
            base.setHttpFields(HttpFields.build(base.getHttpFields()).remove(HttpHeader.ORIGIN));
            admin.handle(target, base, read.get(), response);
        } else {
            base.setHandled(true);
            answer(base, read.get());
        }
    }

    private void answer(Request base, HttpServletRequest request) {
        // like WireMock's own, which leaves tunnels to its proxy
        if (HttpMethod.CONNECT.is(base.getMethod())) {
            return;
        }
        stub.handle(
                new WireMockHttpServletRequestAdapter(request, null, null, false, utils),
                new StubAnswer(base, base.getResponse(), utils, longestMillis),
                null);
    }

    private static boolean isForAdmin(String target) {
        return target.equals(WireMockApp.ADMIN_CONTEXT_ROOT) || target.startsWith(WireMockApp.ADMIN_CONTEXT_ROOT + "/");
    }

    @Override
    protected void doStart() throws Exception {
        guard = getServer().getBean(AdminGuard.class);
        admin.setServer(getServer());
        admin.start();
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        admin.stop();
    }
}
