package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {

    @ParameterizedTest
    @CsvSource({
        // json, xml, text, form, multipart, binary
        "application/json,                  json text",
        "text/json,                         json text",
        "Application/Problem+JSON,          json text",
        "application/x.json,                json text",
        "application/json-seq,              text",
        "application/xml,                   xml text",
        "text/xml; charset=a,               xml text",
        "image/svg+xml,                     xml text",
        "text/plain,                        text",
        "application/x-yaml,                text",
        "application/x-www-form-urlencoded, text form",
        "multipart/mixed,                   multipart binary",
        "image/gif,                         binary",
        "font/json,                         binary",
        "application/pdf,                   binary",
        "application/*,                     ''",
        "image/*,                           binary",
        "'',                                ''",
        "; a=b,                             ''",
    })
    void typeIsOfItsKinds(String header, String kinds) {
        MediaType type = MediaType.of(header);

        assertThat(type.isJson()).as("JSON").isEqualTo(kinds.contains("json"));
        assertThat(type.isXml()).as("XML").isEqualTo(kinds.contains("xml"));
        assertThat(type.isText()).as("text").isEqualTo(kinds.contains("text"));
        assertThat(type.isForm()).as("form").isEqualTo(kinds.contains("form"));
        assertThat(type.isMultipart()).as("multipart").isEqualTo(kinds.contains("multipart"));
        assertThat(type.isBinary()).as("binary").isEqualTo(kinds.contains("binary"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`A/B ; C=\"d;e\";f`            → a/b; c=d;e",
                "a/b;=x;;c=                     → a/b; c=",
                "a/b; c=1; C=2                  → a/b; c=1",
                "a/b;d=e                        → a/b; d=e",
                "``                             → text/plain",
                "; a=b                          → text/plain; a=b",
            })
    void typeIsWrittenInOneWay(String header, String text) {
        assertThat(MediaType.of(header).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, UTF-8",
        "a/b; charset=iso-8859-1, ISO-8859-1",
        "a/b; charset=nobody, UTF-8",
        "a/b; charset='?', UTF-8"
    })
    void charsetIsTheOneThatIsNamedAndKnown(String header, String charset) {
        assertThat(MediaType.of(header).charset()).hasToString(charset);
    }
}
