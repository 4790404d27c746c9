package io.snapshotcontracts.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThemeTest {

    @Test
    void unicodeShowsLettersOfAllScripts() {
        assertThat(Theme.UNICODE.show("café 快照 😀 …")).isEqualTo("café 快照 😀 …");
    }

    @Test
    void asciiNamesWhatItCannotShow() {
        assertThat(Theme.ASCII.show("café 快 😀 …")).isEqualTo("caf\\u00e9 \\u5feb \\u{1f600} ...");
    }

    @Test
    void controlCharactersAreNamedInBoth() {
        String hostile = "\u001b[0m\t\r\n\u0000\u007f\u0085\u200b\u2066\ud800\ue000";
        String named = "\\u001b[0m\\t\\r\\n\\u0000\\u007f\\u0085\\u200b\\u2066\\ud800\\ue000";

        assertThat(Theme.UNICODE.show(hostile)).isEqualTo(named);
        assertThat(Theme.ASCII.show(hostile)).isEqualTo(named);
    }
}
