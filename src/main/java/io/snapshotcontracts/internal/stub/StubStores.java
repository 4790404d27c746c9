package io.snapshotcontracts.internal.stub;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.store.StubMappingStore;

/** WireMock's own stores, except the two that every request uses. */
final class StubStores extends DefaultStores {

    private final StubMappingStore mappings = new QuickMappings();
    private final RequestJournalStore journal;

    StubStores(FileSource files, RequestJournalStore journal) {
        super(files);
        this.journal = journal;
    }

    @Override
    public StubMappingStore getStubStore() {
        return mappings;
    }

    @Override
    public RequestJournalStore getRequestJournalStore() {
        return journal;
    }
}
