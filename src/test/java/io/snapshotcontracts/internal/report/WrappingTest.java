package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.report.Wrapping.columns;
import static io.snapshotcontracts.internal.report.Wrapping.padLeft;
import static io.snapshotcontracts.internal.report.Wrapping.padRight;
import static io.snapshotcontracts.internal.report.Wrapping.wrap;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

    @Test
    void textThatFitsIsOneLine() {
        assertThat(wrap("one two", 7)).containsExactly("one two");
        assertThat(wrap("", 7)).containsExactly("");
    }

    @Test
    void breaksAtTheLastSpaceThatFits() {
        assertThat(wrap("one two three", 9)).containsExactly("one two", "three");
        assertThat(wrap("one two three", 7)).containsExactly("one two", "three");
    }

    @Test
    void breaksAWordThatIsTooLong() {
        assertThat(wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
        assertThat(wrap("a bcdefgh", 3)).containsExactly("a", "bcd", "efg", "h");
    }

    @Test
    void keepsSpacesInsideALine() {
        assertThat(wrap("a  b    c", 6)).containsExactly("a  b  ", " c");
        assertThat(wrap("  indented text", 10)).containsExactly("  indented", "text");
        assertThat(wrap("          x", 4)).containsExactly("    ", "    ", "  x");
    }

    @Test
    void endsWhereTheTextEndsWithTheSpaceOfABreak() {
        assertThat(wrap("abc ", 3)).containsExactly("abc");
    }

    @Test
    void countsColumnsAndNotCharacters() {
        assertThat(columns("abc")).isEqualTo(3);
        assertThat(columns("快照")).isEqualTo(4);
        assertThat(columns("ｆ가")).isEqualTo(4);
        assertThat(columns("😀")).isEqualTo(2);
        assertThat(columns("e\u0301")).isEqualTo(1);
        assertThat(wrap("快照名称", 5)).containsExactly("快照", "名称");
        assertThat(wrap("😀😀", 1)).containsExactly("😀", "😀");
    }

    @Test
    void padsToColumns() {
        assertThat(padRight("快", 4)).isEqualTo("快  ");
        assertThat(padLeft("快", 4)).isEqualTo("  快");
        assertThat(padLeft("too long", 4)).isEqualTo("too long");
    }
}
