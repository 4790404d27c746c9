package io.snapshotcontracts.match;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The schemas of one documentation, compiled once; the only place that knows the validator. */
final class SchemaRules {

    private static final URI DOCUMENT = URI.create("urn:documentation");

    private final Validator validator;

    SchemaRules(JsonNode document) {
        validator = new ValidatorFactory()
                .withDialect(new Dialects.Draft2020Dialect())
                // the whole OpenAPI document is registered, so that its references hold; as a schema it is none
                .withDisabledSchemaValidation(true)
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator();
        validator.registerSchema(DOCUMENT, Assertions.of(EcmaPatterns.forJava(document)));
    }

    /**
     * One broken rule of a schema.
     *
     * @param instance the place in the answer
     * @param schema the place of the schema object in the document
     * @param keyword which of its keywords is broken
     */
    record Violation(JsonPointer instance, JsonPointer schema, String keyword, String message) {}

    /** A schema of the document, ready to judge. */
    final class Schema {

        private final URI uri;

        private Schema(URI uri) {
            this.uri = uri;
        }

        List<Violation> violations(JsonNode value) {
            Validator.Result result = validator.validate(uri, value);
            return result.isValid()
                    ? List.of()
                    : FailedChoices.toldOnce(result.getErrors()).stream()
                            .map(SchemaRules::violation)
                            .toList();
        }
    }

    /** The schema at a JSON pointer of the document. */
    Schema at(String pointer) {
        String fragment = URLEncoder.encode(pointer, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%7E", "~");
        URI uri = URI.create("urn:answer:" + fragment);
        validator.registerSchema(uri, "{\"$ref\": \"" + DOCUMENT + "#" + fragment + "\"}");
        return new Schema(uri);
    }

    private static Violation violation(Error error) {
        return new Violation(
                JsonPointer.compile(error.getInstanceLocation()),
                pointer(error.getSchemaLocation()),
                error.getKeyword(),
                error.getError());
    }

    private static JsonPointer pointer(String location) {
        String fragment = location.substring(location.indexOf('#') + 1);
        return JsonPointer.compile(
                fragment.contains("%") ? URLDecoder.decode(fragment, StandardCharsets.UTF_8) : fragment);
    }
}
