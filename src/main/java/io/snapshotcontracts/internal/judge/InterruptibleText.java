package io.snapshotcontracts.internal.judge;

/**
 * A text that a pattern can be stopped on. Java's engine never looks whether its thread is interrupted, and an answer can
 * be made so that a harmless-looking pattern runs for years.
 */
final class InterruptibleText implements CharSequence {

    private static final int LOOK_EVERY = 1 << 10;

    private final String text;
    private int reads;

    InterruptibleText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++reads % LOOK_EVERY == 0 && Thread.currentThread().isInterrupted()) {
            throw new NotJudgedException("the run was stopped while a pattern of the documentation was looked for");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
