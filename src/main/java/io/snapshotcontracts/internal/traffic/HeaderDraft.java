package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The headers of a recorded message that are wanted, while they are read. */
final class HeaderDraft {

    /** Wants none. */
    static final HeaderDraft NONE = new HeaderDraft(name -> false);

    private final Predicate<String> wanted;
    private final List<Header> headers = new ArrayList<>(0);
    private boolean listed;

    HeaderDraft(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    boolean wants(String name) {
        return wanted.test(name);
    }

    /** One of the list; those of HTTP/2 that are none begin with a colon. */
    void add(String name, @Nullable String value) {
        if (this == NONE) {
            return;
        }
        listed = true;
        if (value != null && !name.startsWith(":") && wanted.test(name)) {
            headers.add(new Header(name, value));
        }
    }

    /** Null where the recording lists no header at all, which no message is without. */
    @Nullable
    Headers headers() {
        return listed ? new Headers(headers) : null;
    }
}
