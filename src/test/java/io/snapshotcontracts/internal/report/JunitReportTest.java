package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.report.Results.provider;
import static io.snapshotcontracts.internal.report.Results.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.snapshotcontracts.result.RunResult;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JunitReportTest {

    @Test
    void aVerifiedInteractionPassesAndTheOthersEachHaveTheirOwnElement() throws IOException, SAXException {
        String report = write(Results.everything());

        Golden.assertSame("everything.junit.xml", report);
        validate(report);
    }

    @Test
    void aRunOfNothingIsAReportToo() throws IOException, SAXException {
        String report = write(new RunResult(List.of(provider("orders"))));

        assertThat(report).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="snapshot-contracts" tests="0" failures="0" errors="0" skipped="0" time="0.000">
                          <testsuite name="orders" tests="0" failures="0" errors="0" skipped="0" time="0.000">
                            <properties>
                              <property name="url" value="https://api.example/v1"/>
                            </properties>
                          </testsuite>
                        </testsuites>
                        """);
        validate(report);
        validate(write(new RunResult(List.of())));
    }

    @Test
    void namesAreUniqueHoweverOftenTheyAreGiven() throws IOException, SAXException {
        RunResult result = new RunResult(List.of(
                provider("orders", verified("read"), verified("read"), verified("read")),
                provider("orders", verified("read"))));

        String report = write(result);

        validate(report);
        assertThat(report)
                .contains("<testsuite name=\"orders\"", "<testsuite name=\"orders (2)\"")
                .contains("name=\"read, given an order exists\"", "name=\"read, given an order exists (2)\"")
                .contains("name=\"read, given an order exists (3)\"", "name=\"read\" classname=\"orders (2)\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]></failure><x a='\"'>&amp;",
                "\0 \u001b[31m \u0008",
                "\uD800",
                "\uFFFF",
                "a\nb\r\n\tc",
                "😀 é 快照",
            })
    void anyTextStaysText(String hostile) throws Exception {
        String report = write(HostileText.everywhere(hostile));

        validate(report);
        Element failed =
                (Element) parse(report).getElementsByTagName("testcase").item(1);
        assertThat(failed.getAttribute("name")).isEqualTo(View.shown(hostile + ", given " + hostile) + " (2)");
        assertThat(failed.getElementsByTagName("failure").item(0).getTextContent())
                .contains("\n     expected   " + View.shown(hostile) + "\n");
    }

    @Test
    void theSchemaRefusesWhatWouldTellOfTheMachine() throws IOException {
        String report = write(Results.everything());

        assertThatThrownBy(() -> validate(report.replaceFirst("<testsuite ", "<testsuite hostname=\"ci-7\" ")))
                .hasMessageContaining("hostname");
        assertThatThrownBy(
                        () -> validate(report.replace("<skipped ", "<ignored ").replace("</skipped", "</ignored")))
                .hasMessageContaining("ignored");
        assertThatThrownBy(() -> validate(
                        report.replace("name=\"cancel an order\"", "name=\"read an order that does not exist\"")))
                .hasMessageContaining("caseNames");
    }

    private static void validate(String report) throws IOException, SAXException {
        SchemaFactory.newDefaultInstance()
                .newSchema(JunitReportTest.class.getResource("junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(report)));
    }

    private static Document parse(String report) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(report)));
    }

    private static String write(RunResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        JunitReport.write(View.of(result, result.verdict(false)), out);
        return out.toString();
    }
}
