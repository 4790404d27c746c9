package io.snapshotcontracts.soak;

import io.snapshotcontracts.soak.Claims.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All claims as a Markdown table. */
final class SoakTable {

    private static final int LONGEST = 300;

    private final List<Claims> all;

    SoakTable(List<Claims> all) {
        this.all = all;
    }

    /** A claim that was never tried for want of a tool is no failure, and is named. */
    boolean holds() {
        return all.stream()
                .flatMap(claims -> claims.tallies().values().stream())
                .allMatch(tally -> tally.broken() == 0);
    }

    String text() {
        StringBuilder text = new StringBuilder("| fault | what must hold | times | found | |\n|---|---|--:|---|---|\n");
        for (Claims claims : all) {
            for (Map.Entry<String, Tally> claim : claims.tallies().entrySet()) {
                text.append(line(claims.fault(), claim.getKey(), claim.getValue()));
            }
        }
        return text.toString();
    }

    private static String line(String fault, String claim, Tally tally) {
        String found = tally.notRun() == null ? tally.found() : tally.notRun();
        return String.format(
                Locale.ROOT, "| %s | %s | %,d | %s | %s |%n", fault, claim, tally.times(), cell(found), result(tally));
    }

    private static String result(Tally tally) {
        if (tally.notRun() != null) {
            return "not run";
        }
        return tally.broken() == 0 ? "holds" : "**broken** " + tally.broken() + " times";
    }

    private static String cell(String text) {
        String one = text.replace('\n', ' ').replace("|", "\\|").strip();
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST) + "…";
    }
}
