package io.snapshotcontracts.internal.cli;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.report.Theme;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/**
 * What the outside world gives a command.
 *
 * @param environment the process's environment variables; never copied, since Windows's own map ignores case
 * @param terminal whether standard output is a terminal, not a file or a pipe
 * @param theme what standard output can show
 * @param clock gives the current day
 */
record Shell(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        boolean terminal,
        Theme theme,
        Clock clock) {

    /** With the machine's clock; days are those of UTC, so that a build is the same for all who run it. */
    Shell(
            InputStream in,
            PrintWriter out,
            PrintWriter err,
            Map<String, String> environment,
            boolean terminal,
            Theme theme) {
        this(in, out, err, environment, terminal, theme, Clock.systemUTC());
    }

    /** Without standard input. */
    Shell(PrintWriter out, PrintWriter err, Map<String, String> environment, boolean terminal, Theme theme) {
        this(InputStream.nullInputStream(), out, err, environment, terminal, theme);
    }

    Shell {
        requireNonNull(in, "in");
        requireNonNull(out, "out");
        requireNonNull(err, "err");
        requireNonNull(environment, "environment");
        requireNonNull(theme, "theme");
        requireNonNull(clock, "clock");
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Shell with(Clock other) {
        return new Shell(in, out, err, environment, terminal, theme, other);
    }

    /** The theme of standard output, or ASCII if --ascii is given. */
    Theme theme(boolean ascii) {
        return ascii ? Theme.ASCII : theme;
    }

    /** See <a href="https://no-color.org">no-color.org</a>; consoles that print the codes set neither variable. */
    boolean colour() {
        String term = environment.getOrDefault("TERM", "");
        boolean knowsCodes = (!term.isEmpty() && !term.equals("dumb")) || environment.containsKey("WT_SESSION");
        return terminal
                && knowsCodes
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
