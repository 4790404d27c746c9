package io.snapshotcontracts.result;

import java.util.Locale;

/** What one recorded exchange is worth; the five are never merged. */
public enum ExchangeVerdict {
    /** The page's rules hold, and the consumer has what it needs. */
    CONFORMS,
    /** One of them does not. */
    VIOLATES,
    /** A status that the page does not list. */
    UNDOCUMENTED,
    /** No documented operation. */
    UNMATCHED,
    /** Undecided, for a reason. */
    UNJUDGED;

    /** The word that reports use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
