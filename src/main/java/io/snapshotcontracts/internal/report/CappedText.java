package io.snapshotcontracts.internal.report;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text that stops growing before a CI server would refuse it, and says so; nothing is cut in the middle. */
final class CappedText {

    /** GitHub drops a step's summary beyond 1 MiB; the sentence that says so and the closing tags need some of it. */
    static final int MOST_BYTES = 1024 * 1024 - 1024;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder end = new StringBuilder();
    private int bytes;
    private boolean full;

    /** Returns whether the part found room; after the first that did not, no other does. */
    boolean add(String part) {
        int size = part.getBytes(UTF_8).length;
        full |= bytes + size > MOST_BYTES;
        if (!full) {
            text.append(part);
            bytes += size;
        }
        return !full;
    }

    /** The end, which is there even if the parts before it find no room. */
    void close(String part) {
        end.append(part);
    }

    @Override
    public String toString() {
        String sentence = "\nMore was found than a job's summary can hold; report.html has it all.\n";
        return text + end.toString() + (full ? sentence : "");
    }
}
