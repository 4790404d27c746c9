package io.snapshotcontracts.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page of ours, read by an XML parser, which forgives nothing. */
public record HtmlDocument(Document document) {

    public static HtmlDocument parse(String page) {
        try {
            return new HtmlDocument(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("the page is not well-formed: " + e.getMessage(), e);
        }
    }

    public Stream<Element> elements() {
        return IntStream.range(0, document.getElementsByTagName("*").getLength())
                .mapToObj(i -> (Element) document.getElementsByTagName("*").item(i));
    }

    public Stream<Element> elements(String tag) {
        return elements().filter(element -> element.getTagName().equals(tag));
    }

    public List<String> texts(String tag) {
        return elements(tag).map(element -> element.getTextContent().strip()).toList();
    }

    /** The values of an attribute, of those elements that have it. */
    public List<String> values(String attribute) {
        return elements()
                .map(element -> element.getAttribute(attribute))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** What each of our pages keeps, so that it can be read on a telephone and each link leads somewhere. */
    public HtmlDocument assertSound() {
        assertThat(elements("meta").map(meta -> meta.getAttribute("name") + " " + meta.getAttribute("content")))
                .contains("viewport width=device-width, initial-scale=1", "color-scheme light dark");
        assertThat(values("style")).isEmpty();
        List<String> ids = values("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(values("href"))
                .allMatch(href -> href.startsWith("#") ? ids.contains(href.substring(1)) : href.matches("/[^/].*"));
        assertThat(elements("table"))
                .allSatisfy(table -> assertThat(((Element) table.getParentNode()).getAttribute("class"))
                        .startsWith("table"));
        assertThat(elements("td"))
                .allSatisfy(cell -> assertThat(cell.getAttribute("data-label")).isNotEmpty());
        return this;
    }
}
