package io.snapshotcontracts.internal.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** A name for each issue that is the same in every run, by which servers recognise new and fixed issues. */
final class Fingerprints {

    private final Map<String, Integer> seen = new HashMap<>();

    /** Issues that differ in nothing lasting are numbered. */
    String of(Issue issue) {
        String hash = hash(issue.kind().id() + "\0" + String.join("\0", issue.identity()));
        int number = seen.merge(hash, 1, Integer::sum);
        return number == 1 ? hash : hash + ":" + number;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
