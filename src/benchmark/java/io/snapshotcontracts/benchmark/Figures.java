package io.snapshotcontracts.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What has been measured so far. */
final class Figures {

    /** The table is what these programs are for. */
    private static final PrintStream OUT = System.out;

    private final List<Row> rows = new ArrayList<>();
    private final List<Growth> growths = new ArrayList<>();

    /** One part of the table. */
    interface Part {
        void measure(Figures figures) throws IOException, InterruptedException;
    }

    void add(Row row) {
        rows.add(row);
        OUT.print(row.markdown());
    }

    void add(Growth growth) {
        growths.add(growth);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<Growth> growths() {
        return List.copyOf(growths);
    }

    /** Measures one part alone, and prints its table. */
    static void print(Part part) throws IOException, InterruptedException {
        OUT.print(Table.of(List.of()));
        part.measure(new Figures());
    }
}
