package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json         | application/json              | 1000",
                "application/json         | Application/JSON; a=b         | 1000",
                "application/json; a=b    | application/json; A=\"B\"     | 1001",
                "application/json; a=b    | application/json; a=c         | 0",
                "application/json; a=b    | application/json              | 500",
                "application/json; a=b    | application/json; c=d         | 500",
                "application/json; a=b; c=d | application/json; a=B       | 500",
                "application/json; a=b; c=d | application/json; a=x       | 0",
                "application/json; charset=a | application/json; charset=b | 500",
                "application/json;=b      | application/json              | 1000",
                "application/json; a=\"   | application/json; a=\"        | 1001",
                "application/json; a=\"b  | application/json; a=b         | 0",
                "application/json; a=b\"  | application/json; a=b         | 0",
                "application/json; a=\"\" | application/json              | 1000 or more",
                "application/json         | application/xml               | 0",
                "*/*                      | a/b                           | 1",
                "*                        | a/b                           | 1",
                "a/*                      | a/b                           | 10",
                "a/*                      | ab/c                          | 0",
                "a/*+json                 | a/b+json                      | 100",
                "a/*+json                 | a/b+xml                       | 0",
                "a/*+json                 | b/c+json                      | 0",
                "a/b*                     | a/bc                          | 0",
                "*+json                   | a/b+json                      | 0",
                "/*                       | /b                            | 10",
                "a*                       | ab                            | 0",
            })
    void documentedTypeMatchesMoreOrLess(String documented, String actual, String match) {
        int found = BodyType.of(documented).match(BodyType.of(actual));

        if (match.endsWith("or more")) {
            assertThat(found).isGreaterThanOrEqualTo(1000);
        } else {
            assertThat(found).isEqualTo(Integer.parseInt(match));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, JSON",
        "text/json, JSON",
        "a/b+json, JSON",
        "application/x-ndjson, LINES",
        "application/json-seq, SEQUENCE",
        "a/b+json-seq, SEQUENCE",
        "text/html, TEXT",
        "multipart/mixed, TEXT",
        "application/xml, TEXT",
        "a/b+xml, TEXT",
        "application/x-www-form-urlencoded, TEXT",
        "application/yaml, TEXT",
        "application/x-yaml, TEXT",
        "image/gif, BINARY",
    })
    void bodyIsReadAsItsTypeSays(String type, BodyType.Form form) {
        assertThat(BodyType.of(type).form()).isEqualTo(form);
    }
}
