package io.snapshotcontracts.internal.judge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpServer;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractReader;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.testsupport.PactText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML of an answer opens no file, calls no address and grows to nothing: a server listens, and a file has a word in it. */
class XmlSafetyTest {

    private static final String WORD = "the-word-in-the-file";
    private static final AtomicInteger CALLS = new AtomicInteger();

    @TempDir
    static Path folder;

    private static HttpServer listener;
    private static String marker;

    @BeforeAll
    static void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            CALLS.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        listener.start();
        Path file = Files.writeString(folder.resolve("marker.txt"), WORD);
        marker = file.toUri().toString();
    }

    @AfterAll
    static void stop() {
        listener.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE o [<!ENTITY e SYSTEM \"FILE\">]><o><n>&e;</n></o>",
                "<!DOCTYPE o [<!ENTITY e PUBLIC \"x\" \"FILE\">]><o><n>&e;</n></o>",
                "<!DOCTYPE o SYSTEM \"URL/a.dtd\"><o><n>abc</n></o>",
                "<!DOCTYPE o PUBLIC \"-//x\" \"URL/a.dtd\"><o><n>abc</n></o>",
                "<!DOCTYPE o [<!ENTITY % p SYSTEM \"URL/p.dtd\"> %p;]><o><n>abc</n></o>",
                "<!DOCTYPE o [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><o><n>&c;</n></o>",
                "<!DOCTYPE o><o><n>abc</n></o>",
                "<?xml version='1.0' encoding='UTF-8'?>\n<!-- a --><!DOCTYPE o SYSTEM 'FILE'><o><n>abc</n></o>",
            })
    void documentTypeIsRefusedWhereverItIsAndInAnyEncoding(String xml) {
        String text = xml.replace("FILE", marker).replace("URL", url());
        for (Charset charset : List.of(UTF_8, UTF_16, UTF_16LE, UTF_16BE, ISO_8859_1)) {
            byte[] bytes = text.replace("UTF-8'", charset.name() + "'").getBytes(charset);
            for (String type : List.of("application/xml", "text/xml", "application/soap+xml", "image/svg+xml")) {
                assertRefused(type, bytes, charset + " as " + type);
                assertRefused(type + "; charset=" + charset.name(), bytes, charset + " as " + type + ", named");
            }
        }
    }

    @Test
    void encodingThatOnlyTheHeaderNamesHidesNoDeclaration() {
        // read as UTF-8 there is no declaration in these bytes
        byte[] bytes = ("<!DOCTYPE o SYSTEM '" + url() + "'><o/>").getBytes(Charset.forName("UTF-32BE"));

        assertRefused("application/xml; charset=UTF-32BE", bytes, "UTF-32");
        assertRefused("application/xml; charset=UTF-7", "+ADwAIQ-DOCTYPE o+AD4-".getBytes(UTF_8), "UTF-7");
    }

    @Test
    void partOfAMultipartBodyIsLookedAtToo() {
        String part =
                "--b\r\nContent-Disposition: form-data; name=\"x\"\r\nContent-Type: application/xml\r\n\r\n%s\r\n--b--";
        String declared = "<!DOCTYPE o SYSTEM '" + url() + "/part'><o><n>abc</n></o>";

        List<Finding> findings = findings(
                "multipart/mixed; boundary=b",
                part.formatted("<o><n>abc</n></o>"),
                part.formatted(declared).getBytes(UTF_8));

        assertThat(findings)
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .endsWith("the XML has a document type declaration, which is not read");
        assertThat(CALLS).hasValue(0);
    }

    @Test
    void inclusionsAreElementsLikeOthers() {
        String xml = "<o xmlns:xi='http://www.w3.org/2001/XInclude'><n><xi:include href='" + url() + "/i'/></n></o>";

        assertThat(findings("application/xml", "<o><n>abc</n></o>", xml.getBytes(UTF_8)))
                .isNotEmpty()
                .noneMatch(finding -> finding.toString().contains(WORD));
        assertThat(CALLS).hasValue(0);
    }

    @Test
    void bytesWhoseTypeARuleAsksForAreNotParsed() {
        String xml = "<?xml version='1.0'?><!DOCTYPE o SYSTEM '" + url() + "/d'><o/>";
        Contract contract = ContractReader.read("a.json", PactText.answering("""
                {"body": {"content": "<o/>", "contentType": "application/xml"}, "matchingRules":
                 {"body": {"$": {"matchers": [{"match": "contentType", "value": "application/xml"}]}}}}"""));

        assertThat(judged(contract, "application/xml", xml.getBytes(UTF_8))).isEmpty();
        assertThat(CALLS).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<o><n>abc</o>", "no xml", "", "<o>&nbsp;</o>", "<o/><o/>", "<o a='1' a='2'/>"})
    void malformedXmlIsAFindingAndNoError(String xml) {
        assertThat(findings("application/xml", "<o><n>abc</n></o>", xml.getBytes(UTF_8)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path()).isEqualTo("$");
                    assertThat(finding.message()).doesNotContain("SAX", "Exception", "entity");
                });
    }

    @Test
    void exampleOfTheContractIsHeldToTheSame() {
        Map<String, String> texts = Map.of("<!DOCTYPE o><o/>", "declaration", "<o>", "well-formed");
        texts.forEach((example, problem) -> assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> findings("application/xml", example, "<o/>".getBytes(UTF_8)))
                .withMessageStartingWith("a.json: at /interactions/0/response/body: ")
                .withMessageContaining(problem));
    }

    private static void assertRefused(String type, byte[] bytes, String what) {
        List<Finding> findings = findings(type, "<o><n>abc</n></o>", bytes);

        assertThat(findings).as(what).isNotEmpty().noneMatch(finding -> finding.toString()
                .contains(WORD));
        assertThat(CALLS).as("calls for " + what).hasValue(0);
    }

    private static String url() {
        return "http://127.0.0.1:" + listener.getAddress().getPort();
    }

    private static List<Finding> findings(String type, String example, byte[] actual) {
        String base = type.startsWith("multipart") ? type : type.split(";", 2)[0];
        String content = TextNode.valueOf(example).toString();
        return judged(
                ContractReader.read(
                        "a.json",
                        PactText.answering(
                                "{\"body\": {\"content\": " + content + ", \"contentType\": \"" + base + "\"}}")),
                type,
                actual);
    }

    private static List<Finding> judged(Contract contract, String type, byte[] body) {
        return Judge.findingsOfTheConsumer(
                contract,
                contract.interactions().get(0),
                new HttpResponse(200, new Headers(List.of(new Header("Content-Type", type))), Body.of(body)));
    }
}
