package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.ContractBody;
import io.snapshotcontracts.internal.contract.ContractResponse;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.MediaType;
import io.snapshotcontracts.internal.contract.Rule;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.internal.contract.Rules;
import io.snapshotcontracts.internal.contract.SafeXml;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Compares an answer's body with the expected one by the media type of both. */
final class BodyLens {

    /** What pact-jvm compares with, made once for each interaction. */
    private static final Map<Interaction, JsonBodies.Expectation> EXPECTATIONS =
            Collections.synchronizedMap(new WeakHashMap<>());

    private BodyLens() {}

    static void look(Interaction interaction, Answer answer, ConsumerFindings findings) {
        ContractResponse expected = interaction.response();
        HttpResponse response = answer.response();
        ContractBody body = expected.body();
        switch (body.kind()) {
            case MISSING -> {
                // nothing is expected of the body
            }
            case NULL, EMPTY -> requireNone(body, response, findings);
            case PRESENT -> {
                Optional<RuleGroup> whole =
                        expected.rules().ofBody(List.of()).filter(rules -> rules.has("contentType"));
                if (whole.isPresent()) {
                    detected("$", whole.get(), response.body(), findings);
                } else if (sameType(expected, response, findings)) {
                    compare(interaction, answer, findings);
                }
            }
        }
    }

    private static void requireNone(ContractBody body, HttpResponse response, ConsumerFindings findings) {
        boolean isNull = body.kind() == ContractBody.Kind.NULL
                && response.body().length() < 100
                && new String(response.body().bytes(), StandardCharsets.UTF_8)
                        .strip()
                        .equals("null");
        if (!response.body().isEmpty() && !isNull) {
            findings.add(
                    "$",
                    "no body",
                    "no body",
                    response.body().toString(),
                    "the answer has a body, where none is expected");
        }
    }

    // with a rule for the header, the header's finding says it all
    private static boolean sameType(ContractResponse expected, HttpResponse response, ConsumerFindings findings) {
        ContractBody body = expected.body();
        Optional<MediaType> came = response.contentType().map(MediaType::of);
        if (came.isEmpty()
                || !body.typeIsNamed()
                || came.get().base().equals(body.type().base())) {
            return true;
        }
        boolean ruled = expected.rules().ofHeader("Content-Type").isPresent();
        if (ruled
                && came.get().isJson() == body.type().isJson()
                && came.get().isXml() == body.type().isXml()) {
            return true;
        }
        findings.add(
                "header:Content-Type",
                "media type",
                body.type().base(),
                came.get().base(),
                "the body's media type is not the contract's, " + body.type().base());
        return false;
    }

    private static void compare(Interaction interaction, Answer answer, ConsumerFindings findings) {
        ContractBody expected = interaction.response().body();
        Rules rules = interaction.response().rules();
        MediaType type = expected.type();
        if (expected.json() != null) {
            json(interaction, answer, findings);
        } else if (answer.response().body().isEmpty()) {
            findings.add("$", "present", expected.content().toString(), Findings.ABSENT, "the answer has no body");
        } else if (type.isMultipart()) {
            MultipartBodies.compare(expected, answer.response(), rules, findings);
        } else {
            content(
                    "$",
                    expected,
                    answer.response().body(),
                    answer.response().contentType().map(MediaType::of).orElse(type),
                    rules,
                    findings);
        }
    }

    private static void json(Interaction interaction, Answer answer, ConsumerFindings findings) {
        StrictJson.Result json = answer.json();
        if (json.beyondLimits()) {
            return;
        }
        if (json.value() == null) {
            findings.add(
                    "$",
                    "the body is one JSON text (RFC 8259)",
                    "a JSON text",
                    answer.kind(),
                    "the body is not JSON: " + json.problem());
            return;
        }
        ContractResponse response = interaction.response();
        JsonBodies.Expectation expectation = EXPECTATIONS.computeIfAbsent(
                interaction, unused -> JsonBodies.Expectation.of(response.body(), response.rules()));
        JsonBodies.compare("$", expectation, response.rules(), json.value(), findings);
    }

    /** Content that is neither JSON of a whole answer nor multipart; {@code root} is what {@code $} is called. */
    static void content(
            String root,
            ContractBody expected,
            Body actual,
            MediaType actualType,
            Rules rules,
            ConsumerFindings findings) {
        MediaType type = expected.type();
        if (type.isXml()) {
            XmlBodies.compare(root, expected, SafeXml.read(actual.bytes(), actualType.charset()), rules, findings);
        } else if (type.isForm()) {
            FormBodies.compare(expected, new String(actual.bytes(), actualType.charset()), rules, findings);
        } else {
            text(root, expected, actual, actualType, rules, findings);
        }
    }

    private static void text(
            String root,
            ContractBody expected,
            Body actual,
            MediaType actualType,
            Rules rules,
            ConsumerFindings findings) {
        Optional<RuleGroup> whole = rules.ofBody(List.of());
        if (whole.isEmpty()) {
            if (!expected.isContent(actual) && !sameText(expected, actual, actualType)) {
                findings.differs(
                        root,
                        ConsumerFindings.EQUAL,
                        shown(expected, expected.content(), expected.type()),
                        shown(expected, actual, actualType));
            }
        } else if (!TextRules.hold(whole.get(), expected.text(), new String(actual.bytes(), actualType.charset()))) {
            findings.differs(
                    root,
                    whole.get().words(),
                    shown(expected, expected.content(), expected.type()),
                    shown(expected, actual, actualType));
        }
    }

    private static boolean sameText(ContractBody expected, Body actual, MediaType actualType) {
        return expected.type().isText() && new String(actual.bytes(), actualType.charset()).equals(expected.text());
    }

    private static String shown(ContractBody expected, Body body, MediaType type) {
        return expected.type().isText() ? new String(body.bytes(), type.charset()) : body.toString();
    }

    static void detected(String path, RuleGroup rules, Body actual, ConsumerFindings findings) {
        for (Rule rule : rules.rules()) {
            if (rule.name().equals("contentType") && !DetectedTypes.is(rule.text("value"), actual.bytes())) {
                findings.add(
                        path,
                        rules.words(),
                        rule.text("value"),
                        actual.toString(),
                        "the body's bytes are not " + rule.text("value"));
            }
        }
    }
}
