package io.snapshotcontracts.stub;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.StubMappingStore;

/** WireMock's own stores but for that of the mappings. */
final class StubStores extends DefaultStores {

    private final StubMappingStore mappings = new QuickMappings();

    StubStores(FileSource files) {
        super(files);
    }

    @Override
    public StubMappingStore getStubStore() {
        return mappings;
    }
}
