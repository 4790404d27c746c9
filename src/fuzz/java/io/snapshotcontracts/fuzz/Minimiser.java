package io.snapshotcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Takes away what a finding does not need. */
final class Minimiser {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final Predicate<byte[]> stillFails;
    private final long end = System.nanoTime() + BOUND.toNanos();

    Minimiser(Predicate<byte[]> stillFails) {
        this.stillFails = stillFails;
    }

    byte[] minimised(byte[] input) {
        JsonNode json = Dictionary.read(input);
        if (json != null && json.isContainerNode()) {
            byte[] compact = bytes(json);
            if (stillFails.test(compact)) {
                reduce(json, json);
                return bytes(json);
            }
        }
        return withoutParts(input);
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private boolean isOver() {
        return System.nanoTime() > end;
    }

    /** Takes each child away, the large ones first, and goes on within those that are needed. */
    private void reduce(JsonNode root, JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            ObjectNode object = (ObjectNode) node;
            JsonNode child = object.remove(name);
            if (isOver() || !stillFails.test(bytes(root))) {
                // at its end, for the order of members means nothing
                object.set(name, child);
                reduce(root, child);
            }
        }
        for (int i = node.isArray() ? node.size() - 1 : -1; i >= 0; i--) {
            ArrayNode array = (ArrayNode) node;
            JsonNode child = array.remove(i);
            if (isOver() || !stillFails.test(bytes(root))) {
                array.insert(i, child);
                reduce(root, child);
            }
        }
    }

    private byte[] withoutParts(byte[] input) {
        byte[] smallest = input;
        for (int part = Math.max(1, input.length / 2); part > 0 && !isOver(); part /= 2) {
            for (int at = 0; at + part <= smallest.length && !isOver(); ) {
                byte[] shorter = Arrays.copyOf(smallest, smallest.length - part);
                System.arraycopy(smallest, at + part, shorter, at, smallest.length - at - part);
                if (stillFails.test(shorter)) {
                    smallest = shorter;
                } else {
                    at += part;
                }
            }
        }
        return smallest;
    }
}
