package io.snapshotcontracts.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("stock", "orders", "invoices");

    @Test
    void findsWhatNeedsTheFewestEdits() {
        assertThat(Nearest.to("stok", KNOWN)).contains("stock");
        assertThat(Nearest.to("INVOICE", KNOWN)).contains("invoices");
        assertThat(Nearest.to("odrers", KNOWN)).contains("orders");
    }

    @Test
    void suggestsNothingFarFetched() {
        assertThat(Nearest.to("payments", KNOWN)).isEmpty();
        assertThat(Nearest.to("", KNOWN)).isEmpty();
        assertThat(Nearest.to("stock", List.of())).isEmpty();
    }

    @Test
    void takesTheFirstInTheAlphabetOfEquals() {
        assertThat(Nearest.to("b", List.of("c", "a"))).contains("a");
    }
}
