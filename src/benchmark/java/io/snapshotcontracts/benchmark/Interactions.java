package io.snapshotcontracts.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A contract of as many interactions as are wanted, each with a path and a body of its own. */
final class Interactions {

    static final String PROVIDER = "many";

    private static final String RULES = """
            {"header": {}, "status": {}, "body": {
              "$.name": {"combine": "AND", "matchers": [{"match": "type"}]},
              "$.size": {"combine": "AND", "matchers": [{"match": "integer"}]},
              "$.created": {"combine": "AND", "matchers": [{"match": "regex", "regex": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z$"}]},
              "$.owner.name": {"combine": "AND", "matchers": [{"match": "type"}]},
              "$.tags": {"combine": "AND", "matchers": [{"match": "type", "min": 1}]}}}
            """;

    private Interactions() {}

    /** The folder of a contract, as {@code --contracts} takes it; the contract is its one file. */
    static Path write(int many) throws IOException {
        Path folder = Files.createDirectories(Settings.FOLDER.resolve("interactions-" + many));
        String all =
                IntStream.range(0, many).mapToObj(Interactions::interaction).collect(Collectors.joining(",\n"));
        Files.writeString(
                folder.resolve("benchmark.json"),
                "{\"consumer\": {\"name\": \"benchmark\"}, \"provider\": {\"name\": \"" + PROVIDER
                        + "\"}, \"interactions\": [\n" + all
                        + "],\n\"metadata\": {\"pactSpecification\": {\"version\": \"4.0\"}}}\n");
        return folder;
    }

    static Path contract(Path folder) {
        return folder.resolve("benchmark.json");
    }

    private static String interaction(int i) {
        return String.format(
                Locale.ROOT,
                "{\"type\": \"Synchronous/HTTP\", \"description\": \"a request for thing %d\", \"request\": {\"method\":"
                        + " \"GET\", \"path\": \"/v1/things/thing-%d\"}, \"response\": {\"status\": 200, \"headers\":"
                        + " {\"Content-Type\": [\"application/json\"]}, \"body\": {\"contentType\": \"application/json\","
                        + " \"encoded\": false, \"content\": %s}, \"matchingRules\": %s}}",
                i,
                i,
                answer(i, 1),
                RULES);
    }

    /** An answer that keeps the contract in every version, with values that differ. */
    static String answer(int i, int version) {
        return String.format(
                Locale.ROOT,
                "{\"id\": \"thing-%1$d\", \"name\": \"thing %1$d in version %2$d\", \"size\": %3$d, \"created\":"
                        + " \"20%2$02d-05-01T10:%4$02d:00Z\", \"owner\": {\"name\": \"owner %3$d\"}, \"tags\":"
                        + " [\"tag-%1$d\"]}",
                i,
                version,
                (long) i * version,
                i % 60);
    }
}
