package io.snapshotcontracts.junit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** JSON that the library carries. */
final class Resource {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Resource() {}

    static boolean exists(String file) {
        return Resource.class.getResource(file) != null;
    }

    static JsonNode json(String file) {
        try (InputStream in = Resource.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("this library cannot read its own " + file, e);
        }
    }
}
