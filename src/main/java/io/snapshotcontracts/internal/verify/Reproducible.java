package io.snapshotcontracts.internal.verify;

import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.redact.SecretNames;
import io.snapshotcontracts.result.Reproduction;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes what came from the environment out of a request again, and what the user gave as a header. What is left is the
 * contract's own, and goes through the redactor like everything else.
 */
final class Reproducible {

    private static final int LONGEST_BODY = 8_000;

    /** A value from the environment with nothing beside it that might be a part of a secret. */
    private static final Pattern WHOLE = Pattern.compile("(?:(?i:bearer|basic|token|apikey) )?\\$\\{\\w+}");

    private final PlannedInteraction step;
    private final List<Map.Entry<String, String>> variables;

    Reproducible(PlannedInteraction step) {
        this.step = step;
        // the longest first: one value may be part of another
        this.variables = step.target().variables().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, String> variable) ->
                                -variable.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    Reproduction of(String base, HttpRequest request) {
        List<String> headers = request.headers().fields().stream()
                .map(header -> header(header.name(), header.value()))
                .toList();
        Optional<String> body = oneLine(request.body());
        return new Reproduction(
                template(base + request.target()),
                headers,
                request.body().isEmpty() ? null : body.map(this::template).orElse(""),
                request.body().isEmpty() || body.isPresent());
    }

    private String header(String name, String value) {
        String template = template(value);
        boolean isHidden = step.credentials().isCredential(name)
                || SecretNames.includes(name)
                || step.givenHeaders().has(name);
        return isHidden && !WHOLE.matcher(template).matches()
                ? Reproduction.hidden(name)
                : Reproduction.literal(name) + ": " + template;
    }

    private String template(String text) {
        for (Map.Entry<String, String> variable : variables) {
            int at = text.indexOf(variable.getKey());
            if (at >= 0) {
                return template(text.substring(0, at))
                        + "${" + variable.getValue() + "}"
                        + template(text.substring(at + variable.getKey().length()));
            }
        }
        return Reproduction.literal(text);
    }

    private static Optional<String> oneLine(Body body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.bytes()))
                    .toString();
            boolean fits = text.length() <= LONGEST_BODY && text.chars().noneMatch(Character::isISOControl);
            return fits ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
