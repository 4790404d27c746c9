package io.snapshotcontracts.internal.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all schemas, tried on many; each seed stands for a block of them. */
class RandomDriftTest {

    private static final int BLOCK = 60;

    private static String document(JsonNode schema, JsonNode components) {
        return """
                {"openapi": "3.1.0", "paths": {"/x": {"get": {"operationId": "x", "responses": {"200": {"content":
                {"application/json": {"schema": %s}}}}}}}, "components": {"schemas": %s}}""".formatted(schema, components);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void sameSchemasInAnotherOrderOrWithoutReferencesAreNoChange(int block) {
        for (long seed = (long) block * BLOCK; seed < (block + 1L) * BLOCK; seed++) {
            RandomSchemas schemas = new RandomSchemas(seed);
            ObjectNode components = schemas.components();
            JsonNode root = components.path("S0");
            String page = document(root, components);
            String inlined = document(RandomSchemas.inlined(root, components), JsonNodeFactory.instance.objectNode());
            String reordered = document(schemas.reordered(root, ""), schemas.reordered(components, ""));

            assertThat(changes(page, page)).as(page).isEmpty();
            assertThat(changes(page, reordered)).as("%s%n%s", page, reordered).isEmpty();
            assertThat(changes(page, inlined)).as("%s%n%s", page, inlined).isEmpty();
            assertThat(changes(inlined, page)).as("%s%n%s", inlined, page).isEmpty();
        }
    }

    /** Schemas that contain themselves are compared too, wherever they do, and those that describe nothing are the same. */
    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 13, 14})
    void sameDocumentIsNoChangeAlsoWhereItsSchemasContainThemselves(int block) {
        for (long seed = (long) block * BLOCK; seed < (block + 1L) * BLOCK; seed++) {
            RandomSchemas schemas = new RandomSchemas(seed);
            ObjectNode components = schemas.recursiveComponents();
            JsonNode root = components.path("S0");
            String page = document(root, components);

            assertThat(changes(page, page)).as(page).isEmpty();
        }
    }

    /** Where nothing breaks the contract, whatever the new schema allows the old one allows too. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9})
    void answerThatTheContractForbidsIsNeverLegalWithoutABreakingChange(int block) {
        for (long seed = (long) block * BLOCK; seed < (block + 1L) * BLOCK; seed++) {
            RandomSchemas schemas = new RandomSchemas(seed);
            JsonNode old = schemas.schema();
            JsonNode now = schemas.schema();
            List<String> changes =
                    changes(document(old, JsonNodeFactory.instance.objectNode()), document(now, new ObjectNode(null)));
            boolean breaks = changes.stream().anyMatch(change -> change.endsWith("BREAKS"));
            for (int i = 0; i < 30 && !breaks; i++) {
                JsonNode value = schemas.value(3);

                assertThat(isValid(now, value) && !isValid(old, value))
                        .as("%s%n%s%n%s%n%s", old, now, value, changes)
                        .isFalse();
            }
        }
    }

    private static List<String> changes(String before, String after) {
        return Pages.changes(before, after);
    }

    private static boolean isValid(JsonNode schema, JsonNode value) {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator();
        return validator.validate(validator.registerSchema(schema), value).isValid();
    }
}
