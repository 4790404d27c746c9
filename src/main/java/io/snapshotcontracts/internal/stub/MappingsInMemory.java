package io.snapshotcontracts.internal.stub;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.JsonException;
import com.github.tomakehurst.wiremock.standalone.MappingFileException;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappingCollection;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;
import java.util.SortedMap;

/** Mapping files in memory; nothing is saved. */
final class MappingsInMemory implements MappingsSource {

    private final SortedMap<String, String> files;

    MappingsInMemory(SortedMap<String, String> files) {
        this.files = files;
    }

    @Override
    public void loadMappingsInto(StubMappings mappings) {
        files.forEach((name, text) -> {
            try {
                for (StubMapping mapping :
                        Json.read(text, StubMappingCollection.class).getMappingOrMappings()) {
                    mapping.setDirty(false);
                    mappings.addMapping(mapping);
                }
            } catch (JsonException e) {
                throw new MappingFileException(name, e.getErrors().first().getDetail());
            }
        });
    }

    @Override
    public void save(List<StubMapping> mappings) {}

    @Override
    public void save(StubMapping mapping) {}

    @Override
    @SuppressWarnings("removal") // it is abstract all the same
    public void remove(StubMapping mapping) {}

    @Override
    public void removeAll() {}
}
