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

    static Run of(Engine engine, String... args) {
        return of(engine, Map.of(), args);
    }

    static Run of(Engine engine, Map<String, String> environment, String... args) {
        return of(engine, environment, false, new FakeStopSignal(), args);
    }

    static Run on(LocalDate day, Engine engine, String... args) {
        return of(
                engine,
                Map.of(),
                false,
                new FakeStopSignal(),
                Clock.fixed(day.atStartOfDay(UTC).toInstant(), UTC),
                args);
    }

    static Run of(
            Engine engine, Map<String, String> environment, boolean terminal, StopSignal stopSignal, String... args) {
        return of(engine, environment, terminal, stopSignal, Clock.systemUTC(), args);
    }

    private static Run of(
            Engine engine,
            Map<String, String> environment,
            boolean terminal,
            StopSignal stopSignal,
            Clock clock,
            String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Shell shell =
                new Shell(new PrintWriter(out), new PrintWriter(err), environment, terminal, Theme.UNICODE).with(clock);
        int code = Cli.run(shell, engine, stopSignal, args);
        return new Run(code, lines(out), lines(err));
    }

    /** Everything that anybody could read. */
    String all() {
        return out + err;
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
