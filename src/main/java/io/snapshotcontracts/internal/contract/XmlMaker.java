package io.snapshotcontracts.internal.contract;

import io.snapshotcontracts.internal.http.Body;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Puts generated values into the elements and attributes of an XML body. */
final class XmlMaker {

    private final Function<List<String>, @Nullable String> values;

    private XmlMaker(Function<List<String>, @Nullable String> values) {
        this.values = values;
    }

    /** @param values the value of a place, null where the example is to stay */
    static Body make(ContractBody body, Function<List<String>, @Nullable String> values) {
        SafeXml.Result read = SafeXml.read(body.content().bytes(), body.type().charset());
        if (read.problem() != null) {
            return body.content();
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(read.text())));
            new XmlMaker(values).element(document.getDocumentElement(), new ArrayList<>());
            return Body.of(written(document, read.text()).getBytes(body.type().charset()));
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalStateException("what is XML for one reader is none for another", e);
        }
    }

    private void element(Element element, List<String> above) {
        List<String> place = new ArrayList<>(above);
        place.add(element.getNodeName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            String made = at(place, "@" + attribute.getNodeName());
            if (made != null) {
                attribute.setNodeValue(made);
            }
        }
        String made = at(place, "#text");
        made = made == null ? values.apply(place) : made;
        if (made != null) {
            element.setTextContent(made);
            return;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                element(below, place);
            }
        }
    }

    private @Nullable String at(List<String> place, String name) {
        List<String> below = new ArrayList<>(place);
        below.add(name);
        return values.apply(below);
    }

    private static String written(Document document, String original) throws TransformerException {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        boolean declared = original.startsWith("<?xml");
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, declared ? "no" : "yes");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
