package io.snapshotcontracts.internal.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** Something that goes wrong with a good answer, on the way or in the making. */
record Fault(String name, String title, ObjectNode response) {

    private static final String BODY = "body";

    /**
     * All faults of one answer.
     *
     * @param example the same as in the contract, for faults of the text itself
     */
    static List<Fault> of(ObjectNode answer, ObjectNode example) {
        List<Fault> faults = new ArrayList<>();
        String text = example.path("jsonBody").toString();
        // on the way
        faults.add(of(answer, "slow", "The answer comes after 2 s.", r -> r.put("fixedDelayMilliseconds", 2000)));
        faults.add(of(answer, "slow-lognormal", "The answer comes late, mostly after half a second.", r -> r.putObject(
                        "delayDistribution")
                .put("type", "lognormal")
                .put("median", 500)
                .put("sigma", 0.5)));
        faults.add(of(answer, "stalled-body", "The body comes in five pieces within a minute.", r -> r.putObject(
                        "chunkedDribbleDelay")
                .put("numberOfChunks", 5)
                .put("totalDuration", 60_000)));
        faults.add(network("connection-reset", "The connection is reset.", "CONNECTION_RESET_BY_PEER", answer));
        faults.add(network("empty-reply", "The connection is closed without an answer.", "EMPTY_RESPONSE", answer));
        faults.add(network("garbage", "Bytes that are no HTTP, and the end.", "RANDOM_DATA_THEN_CLOSE", answer));
        faults.add(network(
                "malformed-chunk", "A good status, then bytes that are no chunk.", "MALFORMED_RESPONSE_CHUNK", answer));
        if (text.isEmpty()) {
            return faults;
        }
        // in the making
        faults.add(
                text(example, "truncated-json", "The body ends in the middle.", text.substring(0, text.length() / 2)));
        faults.add(text(example, "trailing-text", "Something follows the JSON.", text + "\n<!-- cached -->"));
        faults.add(text(example, "empty-body", "A good status without a body.", ""));
        faults.add(of(answer, "wrong-content-type", "JSON under the name of HTML.", r -> r.withObject("/headers")
                .put("Content-Type", "text/html; charset=utf-8")));
        faults.add(of(example, "invalid-utf-8", "A text holds a byte that UTF-8 does not know.", r -> {
            r.remove("jsonBody");
            r.put("base64Body", Base64.getEncoder().encodeToString(withInvalidByte(text)));
        }));
        return faults;
    }

    private static Fault network(String name, String title, String fault, ObjectNode answer) {
        return of(answer, name, title, r -> {
            r.removeAll();
            r.put("fault", fault);
        });
    }

    private static Fault text(ObjectNode answer, String name, String title, String body) {
        return of(answer, name, title, r -> {
            r.remove("jsonBody");
            r.put(BODY, body);
        });
    }

    private static Fault of(ObjectNode answer, String name, String title, Consumer<ObjectNode> change) {
        ObjectNode changed = answer.deepCopy();
        change.accept(changed);
        return new Fault(name, title, changed);
    }

    /** A byte in the first name: wherever a text is, it breaks. */
    private static byte[] withInvalidByte(String json) {
        byte[] bytes = json.getBytes(UTF_8);
        int place = json.indexOf('"') + 1;
        byte[] broken = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, broken, 0, place);
        broken[place] = (byte) 0xFF;
        System.arraycopy(bytes, place, broken, place + 1, bytes.length - place);
        return broken;
    }
}
