package io.snapshotcontracts.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** An OpenAPI document as large as is wanted: each operation has parameters and schemas of its own. */
final class LargeDocument {

    /** In the middle of the smallest. */
    static final String OPERATION = "GET /v1/things-1/{id}";

    private LargeDocument() {}

    static Path write(int operations) throws IOException {
        Path file = Files.createDirectories(Settings.FOLDER).resolve("document-" + operations + ".json");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"large\", \"version\": \"1\"}, \"servers\":"
                    + " [{\"url\": \"https://api.example.com\"}], \"paths\": {\n");
            for (int i = 0; i < operations; i++) {
                out.write((i == 0 ? "" : ",\n") + path(i));
            }
            out.write("}, \"components\": {\"schemas\": {\n");
            for (int i = 0; i < operations; i++) {
                out.write((i == 0 ? "" : ",\n") + schema(i));
            }
            out.write("}}}\n");
        }
        return file;
    }

    private static String path(int i) {
        return String.format(
                Locale.ROOT,
                "\"/v1/things-%1$d/{id}\": {\"get\": {\"operationId\": \"getThing%1$d\", \"summary\": \"Thing %1$d\","
                        + " \"description\": \"%2$s\", \"parameters\": [{\"name\": \"id\", \"in\": \"path\", \"required\":"
                        + " true, \"schema\": {\"type\": \"string\"}}, {\"name\": \"page\", \"in\": \"query\", \"schema\":"
                        + " {\"type\": \"integer\", \"maximum\": %1$d}}], \"responses\": {\"200\": {\"description\":"
                        + " \"found\", \"content\": {\"application/json\": {\"schema\": {\"$ref\":"
                        + " \"#/components/schemas/Thing%1$d\"}}}}, \"404\": {\"description\": \"none\"}}}}",
                i,
                "What thing " + i + " is good for, in as many words as pages use. ".repeat(8));
    }

    private static String schema(int i) {
        StringBuilder members = new StringBuilder();
        for (int member = 0; member < 20; member++) {
            members.append(member == 0 ? "" : ", ")
                    .append(String.format(
                            Locale.ROOT,
                            "\"member_%d\": {\"type\": \"%s\", \"description\": \"Member %d of thing %d, as the page says\"}",
                            member,
                            member % 3 == 0 ? "integer" : "string",
                            member,
                            i));
        }
        return "\"Thing" + i + "\": {\"type\": \"object\", \"required\": [\"member_0\"], \"properties\": {" + members
                + "}}";
    }
}
