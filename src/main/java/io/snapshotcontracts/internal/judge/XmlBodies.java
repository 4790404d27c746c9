package io.snapshotcontracts.internal.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import au.com.dius.pact.core.matchers.BodyItemMatchResult;
import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.MatchingContext;
import au.com.dius.pact.core.matchers.XmlContentMatcher;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.OptionalBody;
import io.snapshotcontracts.internal.contract.ContractBody;
import io.snapshotcontracts.internal.contract.RulePath;
import io.snapshotcontracts.internal.contract.Rules;
import io.snapshotcontracts.internal.contract.SafeXml;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Compares XML by pact-jvm, which parses it itself; so both documents are looked at before. */
final class XmlBodies {

    private XmlBodies() {}

    static void compare(
            String root, ContractBody expected, SafeXml.Result actual, Rules rules, ConsumerFindings findings) {
        if (actual.beyondLimits()) {
            throw new NotJudgedException("the answer cannot be judged: " + actual.problem());
        }
        if (actual.problem() != null) {
            findings.add(
                    "$",
                    "the body is one XML document",
                    "an XML document",
                    actual.text().length() + " characters",
                    "the body cannot be compared: " + actual.problem());
            return;
        }
        SafeXml.Result wanted =
                SafeXml.read(expected.content().bytes(), expected.type().charset());
        if (wanted.problem() != null) {
            throw new NotJudgedException("the contract's example cannot be compared: " + wanted.problem());
        }
        MatchingStart.await();
        MatchingContext context = new MatchingContext(PactRules.ofXml(rules), true);
        for (BodyItemMatchResult item : matched(wanted.text(), actual.text(), context)) {
            for (BodyMismatch mismatch : item.getResult()) {
                List<String> place = place(mismatch.getPath());
                findings.differs(
                        path(root, mismatch.getPath()),
                        ConsumerFindings.words(rules, place),
                        shown(mismatch.getExpected(), place),
                        shown(mismatch.getActual(), place));
            }
        }
    }

    private static List<BodyItemMatchResult> matched(String expected, String actual, MatchingContext context) {
        try {
            return XmlContentMatcher.INSTANCE
                    .matchBody(body(expected), body(actual), context)
                    .getBodyResults();
        } catch (NullPointerException | IllegalArgumentException e) {
            // an element has no value of its own, and pact-jvm reads one as a number or a version all the same
            throw new NotJudgedException(
                    "the answer cannot be judged: a rule for numbers or versions names an XML element;"
                            + " it is for the element's text, which is at ['#text'] below it",
                    e);
        }
    }

    private static OptionalBody body(String text) {
        return OptionalBody.body(text.getBytes(UTF_8), new ContentType("application/xml; charset=UTF-8"));
    }

    private static String path(String root, @Nullable String path) {
        return path == null || !path.startsWith("$") ? root : root + path.substring(1);
    }

    private static List<String> place(@Nullable String path) {
        try {
            return RulePath.parse(String.valueOf(path)).names();
        } catch (IllegalArgumentException e) {
            // a name that no rule can be for
            return List.of();
        }
    }

    /** What is at the place: for an attribute without a rule, pact-jvm gives the element that holds it. */
    private static String shown(@Nullable Object value, List<String> place) {
        if (value instanceof Attr attribute) {
            return attribute(attribute.getName(), attribute.getValue());
        }
        if (!(value instanceof Element element)) {
            return String.valueOf(value);
        }
        String last = place.isEmpty() ? "" : place.get(place.size() - 1);
        if (!last.startsWith("@")) {
            return "<" + element.getNodeName() + ">" + element.getTextContent().strip();
        }
        String name = last.substring(1);
        return element.hasAttribute(name) ? attribute(name, element.getAttribute(name)) : Findings.ABSENT;
    }

    private static String attribute(String name, String value) {
        return name + "=\"" + value + '"';
    }
}
