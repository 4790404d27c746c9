package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.result.ExchangeResult;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.RunResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the results that an error of this program cost, and asks to report it; each stack trace is shown once. */
final class Defects {

    private static final int MOST_TRACES = 5;

    private final String results;
    private final List<String> traces = new ArrayList<>();
    private long count;

    /** @param results what is counted, for example "interactions" */
    Defects(String results) {
        this.results = results;
    }

    static Defects of(RunResult result) {
        Defects defects = new Defects("interactions");
        result.runs().forEach(run -> run.interactions().forEach(defects::add));
        return defects;
    }

    private void add(InteractionResult result) {
        add(result.name(), result.defect());
    }

    void add(ExchangeResult result) {
        add(result.source() + ", entry " + result.index(), result.defect());
    }

    private void add(String where, @Nullable String trace) {
        if (trace == null) {
            return;
        }
        count++;
        if (traces.size() < MOST_TRACES && traces.stream().noneMatch(shown -> shown.endsWith(trace))) {
            traces.add(where + "\n" + trace);
        }
    }

    void report(boolean verbose, PrintWriter err) {
        if (count == 0) {
            return;
        }
        err.println("Error: internal error in " + count + " of the " + results
                + ", a defect of this program; please report it"
                + (verbose ? " with this stack trace:" : ". --verbose prints the stack trace."));
        if (verbose) {
            traces.forEach(trace -> trace.lines()
                    .map(line -> line.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?"))
                    .forEach(err::println));
        }
    }
}
