package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page's schema of requests in words that any validator reads. */
class StandardSchemaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: string} | {'type':['string']}",
                "{type: [integer, 'null'], minimum: 3} | {'type':['integer','null'],'minimum':3}",
                "{enum: [1, 2.0, 2.50, [3.0]]} | {'enum':[1,2,2.5,[3]]}",
                "{const: 1e38} | {'const':100000000000000000000000000000000000000}",
                "{const: 1e39} | {'const':1E+39}",
                "{const: {a: b}} | {'const':{'a':'b'}}",
                "{required: [a], properties: {a: {type: integer}, b: {readOnly: true}}} | {'required':['a'],'properties':{'a':{'type':['integer']},'b':{}}}",
                "{required: [a, b], properties: {b: {readOnly: true}}} | {'required':['a'],'properties':{'b':{}}}",
                "{properties: {a: false}} | {'properties':{'a':{'not':{}}}}",
                "{items: {anyOf: [{type: string}, {type: integer}]}} | {'items':{'anyOf':[{'type':['string']},{'type':['integer']}]}}",
                "{pattern: '^a$'} | {'pattern':'ECMA'}",
                "{properties: {const: {type: string}, format: {minimum: 1}}} | {'properties':{'const':{'type':['string']},'format':{'minimum':1}}}",
                "{format: date} | {'allOf':[{'pattern':'ECMA'}]}",
                "{format: nobody} | {}",
                "{patternProperties: {'^a': {type: integer}}} | {'patternProperties':{'ECMA':{'type':['integer']}}}",
            })
    void schemaIsSaidInStandardWords(String schema, String standard) {
        String made = of("{openapi: 3.1.0, paths: {}, components: {schemas: {S: " + schema + "}}}");

        // how a pattern is said is another test's matter
        assertThat(made.replaceAll("'(?:\\\\\\\\A|\\^|\\(\\?)[^']*':", "'ECMA':")
                        .replaceAll("'pattern':'[^']*'", "'pattern':'ECMA'"))
                .isEqualTo(standard);
    }

    @Test
    void schemaThatContainsItselfIsDefinedOnce() {
        String made = of("""
                {openapi: 3.1.0, paths: {}, components: {schemas: {S: {properties: {next: {$ref: '#/components/schemas/S'}}}}}}""");

        assertThat(made).contains("'$ref':'#/$defs/0'").contains("'$defs':{'0':{'properties':{'next':{");
    }

    @Test
    void schemaThatIsItselfAtTheSameValueCannotBeSaid() {
        assertThatThrownBy(
                        () -> of(
                                "{openapi: 3.1.0, paths: {}, components: {schemas: {S: {allOf: [{$ref: '#/components/schemas/S'}]}}}}"))
                .isInstanceOf(UnusableDocumentException.class)
                .hasMessageContaining("the schema leads back to itself");
    }

    private static String of(String text) {
        OpenApiDocument document = OpenApiDocument.read("shop.openapi.yaml", text);
        return StandardSchema.ofRequest(
                        document.root().member("components").member("schemas").member("S"), false)
                .toString()
                .replace('"', '\'');
    }
}
