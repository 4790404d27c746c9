package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The result in the form that CI servers read: a suite for each run, a test case for each interaction. Only a
 * verified interaction is a passed test case.
 */
final class JunitReport {

    private JunitReport() {}

    static void write(View view, Appendable out) throws IOException {
        // a writer and not a stream: the caller encodes, and the encoder of the JDK splits surrogate pairs
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            newLine(xml, 0);
            List<View.Item> all =
                    view.runs().stream().flatMap(run -> run.items().stream()).toList();
            start(xml, "testsuites", "snapshot-contracts", all);
            for (View.Run run : view.runs()) {
                suite(xml, run);
            }
            end(xml, 0);
            newLine(xml, 0);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.append(text.toString());
    }

    private static void suite(XMLStreamWriter xml, View.Run run) throws XMLStreamException {
        newLine(xml, 1);
        start(xml, "testsuite", View.shown(run.label()), run.items());
        newLine(xml, 2);
        xml.writeStartElement("properties");
        newLine(xml, 3);
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", "url");
        xml.writeAttribute("value", View.shown(run.run().url()));
        end(xml, 2);
        for (View.Item item : run.items()) {
            testCase(xml, item);
        }
        end(xml, 1);
    }

    private static void testCase(XMLStreamWriter xml, View.Item item) throws XMLStreamException {
        newLine(xml, 2);
        boolean isEmpty = item.outcome() == Outcome.VERIFIED;
        if (isEmpty) {
            xml.writeEmptyElement("testcase");
        } else {
            xml.writeStartElement("testcase");
        }
        xml.writeAttribute("name", View.shown(item.title()));
        xml.writeAttribute("classname", View.shown(item.provider()));
        xml.writeAttribute("time", seconds(List.of(item)));
        String reason = item.result().reason();
        String sentence = View.shown((reason == null ? item.outcome().label() : reason).replaceAll("\\s+", " "));
        switch (shownAs(item)) {
            case VERIFIED -> accepted(xml, item);
            case VIOLATED -> problem(xml, "failure", failureInShort(item), item);
            case INCONCLUSIVE -> problem(xml, "error", sentence, item);
            case NOT_PROVOKED ->
                problem(xml, "skipped", item.result().pending() ? "pending: " + sentence : sentence, item);
        }
        if (!isEmpty) {
            end(xml, 2);
        }
    }

    // a test case must not fail a build that the command did not fail
    private static Outcome shownAs(View.Item item) {
        if (item.isAccepted()) {
            return Outcome.VERIFIED;
        }
        return item.result().pending() && item.outcome() != Outcome.VERIFIED ? Outcome.NOT_PROVOKED : item.outcome();
    }

    /** An accepted interaction passes, with its acceptance where CI servers show it. */
    private static void accepted(XMLStreamWriter xml, View.Item item) throws XMLStreamException {
        if (!item.isAccepted()) {
            return;
        }
        newLine(xml, 3);
        xml.writeStartElement("properties");
        for (String acceptance : item.acceptances()) {
            newLine(xml, 4);
            xml.writeEmptyElement("property");
            xml.writeAttribute("name", "accepted");
            xml.writeAttribute("value", View.shown(acceptance));
        }
        end(xml, 3);
        newLine(xml, 3);
        xml.writeStartElement("system-out");
        xml.writeCharacters("\n" + PlainDetails.of(item));
        xml.writeEndElement();
    }

    private static void problem(XMLStreamWriter xml, String element, String message, View.Item item)
            throws XMLStreamException {
        newLine(xml, 3);
        xml.writeStartElement(element);
        xml.writeAttribute("message", message);
        if (shownAs(item) != Outcome.NOT_PROVOKED) {
            xml.writeAttribute("type", item.outcome().label());
        }
        xml.writeCharacters("\n" + PlainDetails.of(item));
        xml.writeEndElement();
    }

    private static String failureInShort(View.Item item) {
        View.Numbered first = item.deciding().get(0);
        int more = item.deciding().size() - 1;
        return View.shown(first.number() + " " + first.finding().path() + ": "
                        + first.finding().message().replaceAll("\\s+", " "))
                + (more == 0 ? "" : " (and " + more + " more)");
    }

    private static void start(XMLStreamWriter xml, String element, String name, List<View.Item> items)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", Integer.toString(items.size()));
        xml.writeAttribute("failures", count(items, Outcome.VIOLATED));
        xml.writeAttribute("errors", count(items, Outcome.INCONCLUSIVE));
        xml.writeAttribute("skipped", count(items, Outcome.NOT_PROVOKED));
        xml.writeAttribute("time", seconds(items));
    }

    private static String count(List<View.Item> items, Outcome outcome) {
        return Long.toString(
                items.stream().filter(item -> shownAs(item) == outcome).count());
    }

    /** A request that was not sent took no time. */
    private static String seconds(Collection<View.Item> items) {
        long millis = items.stream()
                .map(item -> item.result().durationMillis())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
    }

    private static void newLine(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
        newLine(xml, depth);
        xml.writeEndElement();
    }
}
