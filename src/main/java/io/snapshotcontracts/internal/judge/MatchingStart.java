package io.snapshotcontracts.internal.judge;

import au.com.dius.pact.core.matchers.JsonContentMatcher;
import au.com.dius.pact.core.matchers.MatchingContext;
import au.com.dius.pact.core.model.ContentType;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Rule;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.internal.contract.RulePath;
import io.snapshotcontracts.internal.contract.Rules;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Starts pact-jvm's matching in a thread of its own. Its first use reads a registry of media types, which takes a while,
 * and which an interrupt breaks for the whole process; a thread that judges may be interrupted at any time.
 */
public final class MatchingStart {

    private MatchingStart() {}

    private static final class Started {

        private static final CompletableFuture<Void> READY = start();

        private static CompletableFuture<Void> start() {
            CompletableFuture<Void> ready = new CompletableFuture<>();
            Thread thread = new Thread(
                    () -> {
                        try {
                            useOnce();
                            ready.complete(null);
                        } catch (Throwable e) { // the one that waits gets it
                            ready.completeExceptionally(e);
                        }
                    },
                    "matching");
            thread.setDaemon(true);
            thread.start();
            return ready;
        }
    }

    /** Begins, so that the engine is ready when the first answer comes. */
    public static void prepare() {
        boolean unused = Started.READY.isDone();
    }

    /** Returns once the engine can be used; an interrupt does not end the wait. */
    static void await() {
        Started.READY.join();
    }

    private static void useOnce() {
        new ContentType("application/xml").getBaseType();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("a", "b");
        json.putArray("c").add(1);
        RuleGroup type = new RuleGroup(false, List.of(Rule.named("type")));
        Rules rules = new Rules(null, Map.of(), Map.of(RulePath.parse("$"), type));
        JsonContentMatcher.INSTANCE.compare(
                List.of("$"), PactJson.of(json), PactJson.of(json), new MatchingContext(PactRules.ofJson(rules), true));
    }
}
