package io.snapshotcontracts.internal.contract;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Looks at XML before any other parser does. A document type declaration is refused where it begins, so that no entity
 * is read, no file opened and no address called. The text that was looked at is the text that other parsers get: read
 * in another encoding, the same bytes could hold a declaration.
 */
public final class SafeXml {

    /** The reason that is given for a document type declaration. */
    public static final String DECLARES_TYPE = "the XML has a document type declaration, which is not read";

    private static final int DEEPEST = 500;
    private static final String NO_LIMIT = "0";
    /** The limit of JDK 17. */
    private static final String MOST_ATTRIBUTES = "10000";

    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private SafeXml() {}

    /**
     * What was found.
     *
     * @param text the document without a byte-order mark
     * @param problem why it is not to be parsed, null where it may be
     * @param beyondLimits whether it is only larger than this program reads
     */
    public record Result(String text, @Nullable String problem, boolean beyondLimits) {}

    /**
     * Looks at a document.
     *
     * @param named the charset that the media type names, else UTF-8; the document itself may name another
     */
    public static Result read(byte[] bytes, Charset named) {
        String text = decoded(bytes, named);
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            SAXParser parser = factory.newSAXParser();
            Looker looker = new Looker();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", looker);
            // JDK 24 lowered both, and reports a breach as if the text were not well-formed
            parser.setProperty("jdk.xml.maxElementDepth", NO_LIMIT);
            parser.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
            parser.parse(new InputSource(new StringReader(text)), looker);
            return new Result(text, null, false);
        } catch (Declaration e) {
            return new Result(text, DECLARES_TYPE, false);
        } catch (TooDeep e) {
            return new Result(text, "the XML is nested deeper than is read here", true);
        } catch (SAXParseException e) {
            return new Result(
                    text,
                    "the XML is not well-formed at line " + e.getLineNumber() + ", column " + e.getColumnNumber(),
                    false);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return new Result(text, "the XML cannot be read", false);
        }
    }

    private static String decoded(byte[] bytes, Charset named) {
        Charset charset = named;
        if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
        } else if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
        } else if (startsWith(bytes, 0, '<')) {
            charset = StandardCharsets.UTF_16BE;
        } else if (startsWith(bytes, '<', 0)) {
            charset = StandardCharsets.UTF_16LE;
        } else {
            Matcher declared =
                    ENCODING.matcher(new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1));
            if (declared.find()) {
                charset = MediaType.of("text/xml; charset=" + declared.group(1)).charset();
            }
        }
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static final class Declaration extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private static final class TooDeep extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Looker extends DefaultHandler2 {

        private int depth;

        @Override
        public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
            throw new Declaration();
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            if (++depth > DEEPEST) {
                throw new TooDeep();
            }
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            depth--;
        }

        @Override
        public InputSource resolveEntity(
                @Nullable String name, @Nullable String publicId, @Nullable String baseUri, @Nullable String systemId) {
            return new InputSource(new StringReader(""));
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
