package io.snapshotcontracts.contract;

import io.snapshotcontracts.http.Body;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

final class XmlMaker {
    private XmlMaker() {}

    static Body make(ContractBody body, Function<List<String>, @Nullable String> values) {
        return body.content();
    }
}
