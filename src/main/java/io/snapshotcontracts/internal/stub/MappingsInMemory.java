package io.snapshotcontracts.internal.stub;

import com.github.tomakehurst.wiremock.common.ClasspathFileSource;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.JsonException;
import com.github.tomakehurst.wiremock.common.TextFile;
import com.github.tomakehurst.wiremock.standalone.MappingFileException;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappingCollection;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * Mapping files that are only read; nothing is saved. A second thread starts to read them at once: reading takes about as
 * long as the other steps of a stub's start.
 */
final class MappingsInMemory implements MappingsSource {

    private final Callable<List<StubMapping>> read;
    private FutureTask<List<StubMapping>> next;

    private MappingsInMemory(Callable<List<StubMapping>> read) {
        this.read = read;
        this.next = new FutureTask<>(read);
        ForkJoinPool.commonPool().execute(next);
    }

    static MappingsInMemory of(SortedMap<String, String> texts) {
        return new MappingsInMemory(() -> {
            List<StubMapping> mappings = new ArrayList<>();
            texts.forEach((name, text) -> mappings.addAll(mappingsOf(name, text)));
            return mappings;
        });
    }

    /** Those of a folder on the class path. */
    static MappingsInMemory ofClassPath(String folder) {
        return new MappingsInMemory(() -> {
            List<StubMapping> mappings = new ArrayList<>();
            for (TextFile file : new ClasspathFileSource(folder).listFilesRecursively()) {
                mappings.addAll(mappingsOf(file.getPath(), file.readContentsAsString()));
            }
            return mappings;
        });
    }

    @Override
    public synchronized void loadMappingsInto(StubMappings mappings) {
        next.run(); // unless the second thread was faster
        result(next).forEach(mappings::addMapping);
        // those are the stub's now, which lets its admin API edit them: a reset reads them again
        next = new FutureTask<>(read);
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

    private static List<? extends StubMapping> mappingsOf(String name, String text) {
        try {
            List<? extends StubMapping> mappings =
                    Json.read(text, StubMappingCollection.class).getMappingOrMappings();
            mappings.forEach(mapping -> mapping.setDirty(false));
            return mappings;
        } catch (JsonException e) {
            throw new MappingFileException(name, e.getErrors().first().getDetail());
        }
    }

    private static List<StubMapping> result(FutureTask<List<StubMapping>> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof MappingFileException bad ? bad : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while mappings were read", e);
        }
    }
}
