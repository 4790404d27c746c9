package io.snapshotcontracts.internal.cli;

import java.util.Map;

/** The program without a process, for tests of other packages. */
public final class InProcess {

    private InProcess() {}

    /** What a process would have left behind. */
    public record Result(int code, String out, String err) {}

    public static Result run(String... args) {
        Run run = Run.of(Map.of(), args);
        return new Result(run.code(), run.out(), run.err());
    }
}
