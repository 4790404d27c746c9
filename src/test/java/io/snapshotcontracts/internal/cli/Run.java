package io.snapshotcontracts.internal.cli;

import static java.time.ZoneOffset.UTC;

import io.snapshotcontracts.internal.report.Theme;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** One call of the program, without a process. */
record Run(int code, String out, String err) {

    static Run of(String... args) {
        return of(Map.of(), args);
    }

    static Run of(Map<String, String> environment, String... args) {
        return of(environment, false, new FakeStopSignal(), args);
    }

    static Run on(LocalDate day, String... args) {
        Clock clock = Clock.fixed(day.atStartOfDay(UTC).toInstant(), UTC);
        return of(Map.of(), false, new FakeStopSignal(), clock, args);
    }

    static Run of(Map<String, String> environment, boolean terminal, StopSignal stopSignal, String... args) {
        return of(environment, terminal, stopSignal, Clock.systemUTC(), args);
    }

    private static Run of(
            Map<String, String> environment, boolean terminal, StopSignal stopSignal, Clock clock, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Shell shell =
                new Shell(new PrintWriter(out), new PrintWriter(err), environment, terminal, Theme.UNICODE).with(clock);
        int code = Cli.run(shell, stopSignal, args);
        return new Run(code, lines(out), lines(err));
    }

    /** Both streams. */
    String all() {
        return out + err;
    }

    /** The same call where only times of answers and free ports differ. */
    Run atAnyTime() {
        return new Run(code, withoutTimes(out), withoutTimes(err));
    }

    private static String withoutTimes(String text) {
        return text.replaceAll(" +\\d+ ms", " N ms")
                .replaceAll("(\"durationMillis\": )\\d+", "$1N")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT");
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
