package io.snapshotcontracts.match;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.BodyTypeMismatch;
import au.com.dius.pact.core.matchers.HeaderMismatch;
import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.matchers.StatusMismatch;
import au.com.dius.pact.core.model.IResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Response;
import au.com.dius.pact.core.support.json.JsonValue;
import io.snapshotcontracts.contract.Contract;
import io.snapshotcontracts.contract.Interaction;
import io.snapshotcontracts.http.Body;
import io.snapshotcontracts.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the consumer needs of one answer: the interaction's expectations, judged by pact-jvm's matching. */
final class ConsumerLens {

    private ConsumerLens() {}

    /**
     * What the lens shows.
     *
     * @param unexpectedlyPresent fields that are there although the interaction is about their absence
     */
    record Result(List<Finding> findings, List<String> unexpectedlyPresent) {

        Result {
            findings = List.copyOf(findings);
            unexpectedlyPresent = List.copyOf(unexpectedlyPresent);
        }

        private static Result of(List<Finding> findings) {
            return new Result(findings, List.of());
        }
    }

    static Result look(Contract contract, Interaction interaction, Answer seen) {
        HttpResponse answer = seen.response();
        OptionalBody expectedBody = interaction.pact().getResponse().getBody();
        if (!expectedBody.isPresent()
                || !interaction.pact().getResponse().determineContentType().isJson()) {
            return Result.of(mismatches(contract, interaction, answer));
        }
        StrictJson.Result json = seen.json();
        if (json.beyondLimits()) {
            return Result.of(List.of());
        }
        if (json.value() == null) {
            return Result.of(List.of(notJson(interaction, seen, String.valueOf(json.problem()))));
        }
        // pact-jvm's parser stumbles over a byte-order mark, which the strict reader has left out of the text
        HttpResponse readable = beginsWithMark(answer.body())
                ? new HttpResponse(answer.status(), answer.headers(), Body.of(String.valueOf(json.text())))
                : answer;
        List<Finding> findings = mismatches(contract, interaction, readable);
        List<String> present =
                interaction.absentFields().stream().filter(json.value()::has).toList();
        return findings.isEmpty() ? new Result(findings, present) : Result.of(findings);
    }

    private static boolean beginsWithMark(Body body) {
        byte[] bytes = body.bytes();
        return bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
    }

    private static Finding notJson(Interaction interaction, Answer answer, String problem) {
        return new Finding(
                Lens.CONSUMER,
                "$",
                "the body is one JSON text (RFC 8259; " + interaction.source() + ")",
                "a JSON text",
                answer.kind(),
                "the body is not JSON: " + problem);
    }

    private static List<Finding> mismatches(Contract contract, Interaction interaction, HttpResponse answer) {
        Findings findings = new Findings(Lens.CONSUMER);
        for (Mismatch mismatch : ResponseMatching.responseMismatches(
                contract.pact(), interaction.pact(), pactResponse(interaction, answer))) {
            // each part of a combined rule fails by itself; one finding names the whole rule
            if (mismatch instanceof BodyMismatch body) {
                bodyFindings(interaction, body, findings);
            } else {
                findings.add(finding(interaction, mismatch));
            }
        }
        return findings.toList();
    }

    private static IResponse pactResponse(Interaction interaction, HttpResponse answer) {
        IResponse expected = interaction.pact().getResponse();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().toMap().forEach((name, values) -> headers.put(name, ParsedHeaders.readable(name, values)));
        expected.getHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase("Content-Type")) {
                // an answer without a media type is judged by its body, so it gets the one that is expected
                headers.putIfAbsent(name, values);
            } else if (values.size() > 1) {
                headers.computeIfPresent(name, (unused, actual) -> listed(actual));
            }
        });
        // pact-jvm asks its maps for null, which a sorted map refuses
        Response response = new Response(answer.status(), new LinkedHashMap<>(headers));
        response.setBody(body(expected, answer, response));
        return response;
    }

    private static OptionalBody body(IResponse expected, HttpResponse answer, Response response) {
        if (answer.body().isEmpty()) {
            return OptionalBody.empty();
        }
        byte[] bytes = answer.body().bytes();
        // pact-jvm tells the JSON text null from other bodies only by the body's state
        return expected.getBody().isNull()
                        && new String(bytes, StandardCharsets.UTF_8).strip().equals("null")
                ? OptionalBody.nullBody()
                : OptionalBody.body(bytes, response.determineContentType());
    }

    // one field with commas and several fields mean the same; the contract has one value for each element
    private static List<String> listed(List<String> values) {
        return Arrays.stream(String.join(",", values).split(",", -1))
                .map(String::strip)
                .toList();
    }

    private static Finding finding(Interaction interaction, Mismatch mismatch) {
        String source = " (" + interaction.source() + ")";
        if (mismatch instanceof StatusMismatch status) {
            return finding("status", "status" + source, status.getExpected(), status.getActual(), mismatch);
        }
        if (mismatch instanceof HeaderMismatch header) {
            String rule = MatchingRules.describe(interaction, "header", header.getHeaderKey()) + source;
            return finding(
                    "header:" + header.getHeaderKey(), rule, header.getExpected(), header.getActual(), mismatch);
        }
        if (mismatch instanceof BodyTypeMismatch type) {
            return finding("header:Content-Type", "media type" + source, type.getExpected(), type.getActual(), mismatch);
        }
        return finding("$", "the answer matches" + source, "", "", mismatch);
    }

    private static void bodyFindings(Interaction interaction, BodyMismatch body, Findings findings) {
        String source = " (" + interaction.source() + ")";
        List<String> missing = missingKeys(body);
        if (missing.isEmpty()) {
            findings.add(
                    body.getPath(),
                    "",
                    () -> finding(
                            body.getPath(),
                            MatchingRules.describe(interaction, "body", body.getPath()) + source,
                            text(body.getExpected()),
                            text(body.getActual()),
                            body));
        }
        for (String key : missing) {
            findings.add(
                    JsonPaths.child(body.getPath(), key),
                    "present",
                    () -> missing(interaction, body, key, source));
        }
    }

    private static Finding missing(Interaction interaction, BodyMismatch body, String key, String source) {
        String path = JsonPaths.child(body.getPath(), key);
        String rule = "present, " + MatchingRules.describe(interaction, "body", path) + source;
        String expected = body.getExpected() instanceof Map<?, ?> map ? text(map.get(key)) : "";
        return new Finding(Lens.CONSUMER, path, rule, expected, "absent", "the field " + path + " is missing");
    }

    // pact-jvm reports all missing keys of an object as one mismatch of the object
    private static List<String> missingKeys(BodyMismatch body) {
        if (!(body.getExpected() instanceof Map<?, ?> expected)
                || !(body.getActual() instanceof Map<?, ?> actual)
                || !body.getMismatch().startsWith("Actual map is missing")) {
            return List.of();
        }
        return expected.keySet().stream()
                .filter(key -> !actual.containsKey(key))
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    private static Finding finding(
            String path, String rule, @Nullable Object expected, @Nullable Object actual, Mismatch mismatch) {
        return new Finding(Lens.CONSUMER, path, rule, text(expected), text(actual), mismatch.description());
    }

    private static String text(@Nullable Object value) {
        if (value instanceof JsonValue json) {
            return json.serialise();
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        return String.valueOf(value);
    }
}
