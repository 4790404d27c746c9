package io.snapshotcontracts.internal.redact;

import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One form of a secret. It is found by its beginning, and only then is the whole of it made: a run has many secrets, some
 * of 100,000 characters, and hardly an answer repeats one.
 */
final class Form {

    /** So much of a secret's beginning is masked even where the rest does not follow. */
    static final int BEGINNING = 16;

    private final char[] beginning;
    private final Supplier<String> text;
    private final boolean isBase64;
    private volatile @Nullable Whole whole;

    /**
     * A form.
     *
     * @param beginning the first {@value #BEGINNING} characters, or all where there are fewer
     * @param text gives all of it
     * @param isBase64 whether more of the secret can lie in the base64 text around it
     */
    Form(String beginning, Supplier<String> text, boolean isBase64) {
        this.beginning = Folding.folded(beginning);
        this.text = text;
        this.isBase64 = isBase64;
    }

    /** All of it. */
    private static final class Whole {

        private final char[] text;

        /** For each count of matched characters, how many of them still match where the next one does not. */
        private final int[] restarts;

        private Whole(char[] text, int[] restarts) {
            this.text = text;
            this.restarts = restarts;
        }

        static Whole of(char[] text) {
            int[] restarts = new int[text.length];
            int matched = 0;
            for (int i = 1; i < text.length; i++) {
                while (matched > 0 && text[matched] != text[i]) {
                    matched = restarts[matched - 1];
                }
                matched += text[matched] == text[i] ? 1 : 0;
                restarts[i] = matched;
            }
            return new Whole(text, restarts);
        }
    }

    char at(int index) {
        return beginning[index];
    }

    boolean beginsAt(Reading reading, int at) {
        if (at + beginning.length > reading.size()) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (Folding.folded(reading.at(at + i)) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Marks what shows the secret or a beginning of it, in one pass however often it is repeated.
     *
     * @param from where it is for the first time
     */
    void mark(Reading reading, int from, BitSet marked) {
        Whole all = whole();
        int matched = 0;
        int start = -1;
        for (int i = from; i < reading.size(); i++) {
            char c = Folding.folded(reading.at(i));
            while (matched > 0 && (matched == all.text.length || all.text[matched] != c)) {
                matched = all.restarts[matched - 1];
            }
            matched += all.text[matched] == c ? 1 : 0;
            if (matched >= beginning.length) {
                start = start < 0 ? i + 1 - matched : start;
            } else if (start >= 0) {
                mark(reading, start, i, marked);
                start = -1;
            }
        }
        if (start >= 0) {
            mark(reading, start, reading.size(), marked);
        }
    }

    private void mark(Reading reading, int from, int to, BitSet marked) {
        int first = from;
        int end = to;
        while (isBase64 && first > 0 && Folding.isBase64(reading, first - 1)) {
            first--;
        }
        while (isBase64 && end < reading.size() && Folding.isBase64(reading, end)) {
            end++;
        }
        marked.set(reading.start(first), reading.end(end - 1));
    }

    private Whole whole() {
        Whole known = whole;
        if (known == null) {
            known = Whole.of(Folding.folded(text.get()));
            whole = known;
        }
        return known;
    }
}
