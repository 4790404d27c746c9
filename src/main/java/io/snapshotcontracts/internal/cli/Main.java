package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.snapshotcontracts.internal.http.ClientProperties;
import io.snapshotcontracts.internal.report.Theme;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Stream;

/** Where the program meets the process: the standard streams, the environment and the exit code. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // a library that prints must not spoil the result, which alone belongs on standard output
        System.setOut(System.err);
        ClientProperties.REQUIRED.forEach(
                (name, value) -> System.getProperties().putIfAbsent(name, value));
        ResultStream result = new ResultStream(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(result, UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, UTF_8), true);
        Shell shell = new Shell(System.in, out, err, System.getenv(), isTerminal(), theme());

        ProcessStop stop = new ProcessStop();
        int code = Cli.run(shell, stop, args);

        if (result.loss().isPresent()) {
            err.println("Error: the result cannot be written to standard output: "
                    + result.loss().get() + ".");
            code = ExitCodes.USAGE;
        }
        stop.ended(code);
        interruptDaemons();
        System.exit(code);
    }

    /**
     * The JVM waits 0.3 s at its end for threads in native code. The HTTP client has one, which waits for a selector until it is
     * interrupted, and cannot be closed before JDK 21.
     */
    private static void interruptDaemons() {
        Thread[] threads = new Thread[Thread.activeCount() + 8];
        int count = Thread.enumerate(threads);
        Arrays.stream(threads, 0, count).filter(Thread::isDaemon).forEach(Thread::interrupt);
    }

    /** JDK 22 and later have a console object even without a terminal, and a method that reports which it is. */
    @SuppressWarnings("SystemConsoleNull") // both cases are handled
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static Theme theme() {
        // newer JDKs know the terminal's own encoding, JDK 17 often only the system's
        return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .map(System::getProperty)
                .filter(name -> name != null && Charset.isSupported(name))
                .findFirst()
                .filter(name -> Charset.forName(name).equals(UTF_8))
                .map(utf8 -> Theme.UNICODE)
                .orElse(Theme.ASCII);
    }
}
