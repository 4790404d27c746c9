package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.report.Theme;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellTest {

    @Test
    void coloursAreForTerminalsThatKnowThem() {
        assertThat(colour(true, Map.of("TERM", "xterm"))).isTrue();
        assertThat(colour(true, Map.of("WT_SESSION", "id"))).isTrue();
        assertThat(colour(true, Map.of())).isFalse();
        assertThat(colour(true, Map.of("TERM", "dumb"))).isFalse();
        assertThat(colour(false, Map.of("TERM", "xterm"))).isFalse();
    }

    @Test
    void noColorTurnsThemOffWhenItHoldsAnything() {
        assertThat(colour(true, Map.of("TERM", "xterm", "NO_COLOR", "0"))).isFalse();
        assertThat(colour(true, Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
    }

    private static boolean colour(boolean terminal, Map<String, String> environment) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return new Shell(nowhere, nowhere, environment, terminal, Theme.UNICODE).colour();
    }
}
