package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LazyValidatorTest {

    private static final URI FIRST = URI.create("https://example.com/first");
    private static final URI SECOND = URI.create("https://example.com/second");

    private final LazyValidator validator = new LazyValidator();

    @Test
    void schemasMayBeAddedAndAskedForByDifferentThreads() {
        validator.add(FIRST, type("string"));
        byAnother(validator::prepare);
        byAnother(() -> judges(FIRST, TextNode.valueOf("x"), IntNode.valueOf(1)));
        byAnother(() -> validator.add(SECOND, type("integer")));
        judges(SECOND, IntNode.valueOf(1), TextNode.valueOf("x"));
        byAnother(() -> judges(FIRST, TextNode.valueOf("x"), IntNode.valueOf(1)));
        byAnother(() -> judges(SECOND, IntNode.valueOf(1), TextNode.valueOf("x")));
    }

    private void judges(URI schema, JsonNode legal, JsonNode illegal) {
        assertThat(validator.errors(schema, legal)).isEmpty();
        assertThat(validator.errors(schema, illegal)).isNotEmpty();
    }

    private static void byAnother(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException | AssertionError e) {
                done.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        assertThat(done.orTimeout(20, TimeUnit.SECONDS)).succeedsWithin(21, TimeUnit.SECONDS);
    }

    private static JsonNode type(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
