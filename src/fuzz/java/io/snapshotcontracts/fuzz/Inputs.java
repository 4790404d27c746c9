package io.snapshotcontracts.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** Makes inputs of seeds: mostly as JSON, now and then as a text that need not be JSON any more. */
final class Inputs {

    private static final int MOST_CHANGES = 6;

    private final Dictionary dictionary;

    Inputs(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    byte[] input(Choices choices) {
        JsonMutator mutator = new JsonMutator(dictionary, choices);
        int kind = choices.below(10);
        if (kind == 0) {
            return choices.rest();
        }
        int changes = 1 + choices.below(MOST_CHANGES);
        if (kind <= 2) {
            String text = new String(dictionary.seed(choices), ISO_8859_1);
            for (int i = 0; i < changes; i++) {
                text = mutator.text(text);
            }
            return text.getBytes(ISO_8859_1);
        }
        JsonNode document = dictionary.document(choices);
        for (int i = 0; i < changes; i++) {
            document = mutator.mutated(document);
        }
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }
}
