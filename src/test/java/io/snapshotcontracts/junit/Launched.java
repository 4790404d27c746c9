package io.snapshotcontracts.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs one class of tests and tells what became of them; its names are for reflection too. */
public final class Launched {

    private Launched() {}

    static TestExecutionSummary run(Class<?> tests, Map<String, String> parameters) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(tests))
                        .configurationParameters(parameters)
                        .build(),
                listener);
        return listener.getSummary();
    }

    /** How many tests of a class succeeded, and then the failures. */
    public static List<String> outcome(Class<?> tests) {
        TestExecutionSummary summary = run(tests, Map.of());
        List<String> outcome = new ArrayList<>();
        outcome.add(summary.getTestsSucceededCount() + " succeeded");
        summary.getFailures().forEach(failure -> outcome.add(String.valueOf(failure.getException())));
        return outcome;
    }
}
