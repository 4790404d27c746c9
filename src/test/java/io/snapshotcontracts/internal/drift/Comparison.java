package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import io.snapshotcontracts.result.DriftResult;

/** Any two documents held against each other, for tests of other packages. */
public final class Comparison {

    private Comparison() {}

    public static DriftResult of(String documentation, String published) {
        return OpenApiDrift.of(
                Documentation.read("shop", documentation),
                KnownDeviations.NONE,
                (operation, status) -> status == 200,
                "published",
                published);
    }
}
