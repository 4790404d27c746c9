package io.snapshotcontracts.internal.stub;

import com.github.tomakehurst.wiremock.extension.Extension;

/** The extensions of this stub to a stock WireMock. */
final class StubExtensions {

    // about 2 MB at most; a test run polls a few dozen
    private static final int REMEMBERED_IDENTIFIERS = 10_000;

    private StubExtensions() {}

    /** New ones for each server, since they keep the state of its clients. */
    static Extension[] all() {
        return new Extension[] {new LifecycleExtension(new Lifecycles(REMEMBERED_IDENTIFIERS, System::nanoTime))};
    }
}
