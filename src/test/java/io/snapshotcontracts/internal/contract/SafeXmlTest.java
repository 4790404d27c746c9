package io.snapshotcontracts.internal.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How XML is decoded, and what is refused of it before a parser builds anything. */
class SafeXmlTest {

    @ParameterizedTest(name = "{0} written in {1}, named {2}")
    @CsvSource({
        "<a>é</a>, UTF-8, UTF-8",
        "<a>é</a>, ISO-8859-1, ISO-8859-1",
        "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>, ISO-8859-1, UTF-8",
        "<a>é</a>, UTF-16BE, UTF-8",
        "<a>é</a>, UTF-16LE, UTF-8",
        "\uFEFF<a>é</a>, UTF-8, ISO-8859-1",
        "\uFEFF<a>é</a>, UTF-16BE, ISO-8859-1",
        "\uFEFF<a>é</a>, UTF-16LE, ISO-8859-1",
    })
    void textIsReadInItsOwnEncoding(String xml, Charset written, Charset named) {
        SafeXml.Result read = SafeXml.read(xml.getBytes(written), named);

        assertThat(read.problem()).isNull();
        assertThat(read.text()).isEqualTo(xml.replace("\uFEFF", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00FE", "\u00FF\u00FD<a/>", "\u00FE\u00FE<a/>", "\u00EF\u00BB<a/>", "a<", "<"})
    void bytesThatAreNoXmlAreNotTakenForAnotherEncoding(String bytes) {
        SafeXml.Result read = SafeXml.read(bytes.getBytes(ISO_8859_1), ISO_8859_1);

        assertThat(read.problem()).startsWith("the XML is not well-formed at line 1, column ");
        assertThat(read.text()).isEqualTo(bytes);
        assertThat(read.beyondLimits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a:b/>", "<a b:c='1'/>", "<a xmlns:b=''/>"})
    void prefixThatIsNotDeclaredIsNotWellFormed(String xml) {
        assertThat(SafeXml.read(xml.getBytes(UTF_8), UTF_8).problem()).startsWith("the XML is not well-formed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "ISO-8859-1"})
    void documentTypeIsRefusedWhereItBegins(Charset charset) {
        SafeXml.Result read = SafeXml.read("<!DOCTYPE o><o/>".getBytes(charset), charset);

        assertThat(read.problem()).isEqualTo(SafeXml.DECLARES_TYPE);
        assertThat(read.beyondLimits()).isFalse();
    }

    @Test
    void nestingIsReadToItsLimitAndNoFurther() {
        assertThat(SafeXml.read(nested(500), UTF_8).problem()).isNull();

        SafeXml.Result deeper = SafeXml.read(nested(501), UTF_8);

        assertThat(deeper.problem()).isEqualTo("the XML is nested deeper than is read here");
        assertThat(deeper.beyondLimits()).isTrue();
    }

    @Test
    void manyAttributesAreReadOnEveryJdk() {
        String attributes =
                IntStream.range(0, 1000).mapToObj(i -> " a" + i + "='1'").collect(joining());

        assertThat(SafeXml.read(("<o" + attributes + "/>").getBytes(UTF_8), UTF_8)
                        .problem())
                .isNull();
    }

    @Test
    void elementsBesideEachOtherAreNoNesting() {
        String xml = "<o>" + "<n/>".repeat(1000) + "</o>";

        assertThat(SafeXml.read(xml.getBytes(UTF_16BE), UTF_16LE).problem()).isNull();
        assertThat(SafeXml.read(xml.getBytes(UTF_16LE), UTF_8).problem()).isNull();
    }

    private static byte[] nested(int depth) {
        return ("<n>".repeat(depth) + "</n>".repeat(depth)).getBytes(UTF_8);
    }
}
