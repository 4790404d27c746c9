package io.snapshotcontracts.testsupport;

import io.snapshotcontracts.result.Failure;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Fails each test amid which an internal error was reported, unless it asks for one: the guard that keeps a run alive
 * must not hide what is wrong with the program. Registered for all tests by its service file.
 */
public final class NoDefects implements AfterEachCallback {

    private static final List<LogRecord> DEFECTS = new CopyOnWriteArrayList<>();

    /** Kept, since the logging keeps loggers by weak references alone. */
    private static final Logger LOGGER = Logger.getLogger(Failure.LOGGER);

    static {
        LOGGER.setLevel(Level.FINE);
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(new Handler() {
            @Override
            public void publish(LogRecord defect) {
                DEFECTS.add(defect);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<LogRecord> seen = List.copyOf(DEFECTS);
        DEFECTS.clear();
        boolean asked = AnnotationSupport.isAnnotated(context.getElement(), AsksForDefects.class)
                || AnnotationSupport.isAnnotated(context.getTestClass(), AsksForDefects.class);
        if (!asked && !seen.isEmpty()) {
            AssertionError failure = new AssertionError(
                    "internal error while " + seen.get(0).getMessage() + ", " + seen.size() + " in all");
            seen.forEach(defect -> failure.addSuppressed(defect.getThrown()));
            throw failure;
        }
    }
}
