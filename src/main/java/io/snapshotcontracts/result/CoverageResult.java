package io.snapshotcontracts.result;

import java.util.List;

/** How far contracts cover the documentation of their providers. */
public record CoverageResult(List<ProviderCoverage> providers) {

    public CoverageResult {
        providers = List.copyOf(providers);
    }

    /** Whether everything documented is shown, every violation is killed and no legal answer is refused. */
    public boolean isComplete() {
        return !providers.isEmpty() && providers.stream().allMatch(ProviderCoverage::isComplete);
    }
}
