package io.snapshotcontracts.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;

/** Decisions that the fuzzer makes, and learns to make better by the code that they reach. */
record Choices(FuzzedDataProvider data) {

    /** From 0 up to, and without, a bound. */
    int below(int bound) {
        return data.consumeInt(0, bound - 1);
    }

    <T> T of(List<T> list) {
        return list.get(below(list.size()));
    }

    byte[] rest() {
        return data.consumeRemainingAsBytes();
    }
}
