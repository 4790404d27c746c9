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
import org.w3c.dom.Node;

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
                String path = path(root, mismatch.getPath());
                findings.differs(
                        path,
                        words(rules, mismatch.getPath()),
                        shown(mismatch.getExpected()),
                        shown(mismatch.getActual()));
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

    private static String words(Rules rules, @Nullable String path) {
        try {
            return ConsumerFindings.words(
                    rules, RulePath.parse(String.valueOf(path)).names());
        } catch (IllegalArgumentException e) {
            // a name that no rule can be for
            return ConsumerFindings.EQUAL;
        }
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof Node node) {
            String text = node.getTextContent();
            return "<" + node.getNodeName() + ">" + (text == null ? "" : text.strip());
        }
        return String.valueOf(value);
    }
}
