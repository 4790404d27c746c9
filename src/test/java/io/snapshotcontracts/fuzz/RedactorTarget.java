package io.snapshotcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.redact.Redactor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Texts that repeat secrets in each of the forms that are masked: none of them may be left. */
final class RedactorTarget implements FuzzTarget {

    /** Shorter ones are masked only where they are alone. */
    private static final int SHORTEST = 4;

    @Override
    public void run(byte[] input) {
        JsonNode json = Descriptor.of(input).json();
        List<String> secrets = new ArrayList<>();
        json.path("secrets").forEach(secret -> secrets.add(secret.asText()));
        List<String> texts = new ArrayList<>();
        json.path("texts").forEach(text -> texts.add(text.asText()));
        Redactor redactor = new Redactor(secrets);
        for (String text : texts) {
            redactor.redact(text);
            for (String secret : secrets) {
                if (secret.strip().length() >= SHORTEST && secret.indexOf('*') < 0) {
                    forms(secret.strip()).forEach(form -> requireMasked(redactor, text, form));
                }
            }
        }
    }

    private static void requireMasked(Redactor redactor, String text, String form) {
        String shown = redactor.redact(text + " " + form + " " + text);
        // one that the text holds by itself is found there too
        if (shown.contains(form)) {
            throw new AssertionError("shown: " + form + " in: " + shown);
        }
    }

    private static List<String> forms(String secret) {
        List<String> forms = new ArrayList<>(List.of(secret));
        if (secret.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
            forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"));
            forms.add(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        }
        forms.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        forms.add(secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        return forms;
    }
}
