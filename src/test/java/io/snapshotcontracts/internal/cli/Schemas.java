package io.snapshotcontracts.internal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The schemas of JSON results. */
final class Schemas {

    static final Path FOLDER = Path.of("src/main/resources/io/snapshotcontracts/internal/report");

    private Schemas() {}

    static List<String> refusals(String schema, JsonNode json) throws IOException {
        JsonNode read = new ObjectMapper()
                .readTree(FOLDER.resolve(schema + ".schema.json").toFile());
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(read).validate(json).stream()
                .map(Object::toString)
                .toList();
    }
}
