package io.snapshotcontracts.internal.stub;

import com.github.tomakehurst.wiremock.extension.Extension;

/** What this program's own stub does beyond a stock WireMock. */
final class StubExtensions {

    // about 2 MB at most; a test run polls a few dozen
    private static final int REMEMBERED_IDENTIFIERS = 10_000;

    private StubExtensions() {}

    /** New ones for each server: they remember what its clients did. */
    static Extension[] all() {
        return new Extension[] {new LifecycleExtension(new Lifecycles(REMEMBERED_IDENTIFIERS, System::nanoTime))};
    }
}
