package io.snapshotcontracts.result;

import java.util.Locale;

/** Whose rule a finding breaks. */
public enum Lens {
    /** The contract's matching rules: what the consumer needs. */
    CONSUMER,
    /** The page's status codes, media types and schemas. */
    DOCUMENTATION,
    /** The page's rules that no schema can say. */
    INVARIANT,
    /** What the page says of requests. */
    REQUEST;

    /** The word that reports use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
