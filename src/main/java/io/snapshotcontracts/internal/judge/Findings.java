package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The findings of one lens at one answer: each once, no more than {@value Finding#MOST_OF_A_LENS}, and the number of all
 * others as the last one. Nothing is made of a finding that is only counted.
 */
final class Findings {

    /** What came, where nothing came. */
    static final String ABSENT = "absent";

    private final Lens lens;
    private final List<Finding> listed = new ArrayList<>();
    private final Set<Key> known = new HashSet<>();
    private long more;

    Findings(Lens lens) {
        this.lens = lens;
    }

    private record Key(String place, String rule) {}

    static List<Finding> capped(Lens lens, List<Finding> all) {
        Findings findings = new Findings(lens);
        all.forEach(findings::add);
        return findings.toList();
    }

    void add(Finding finding) {
        add(finding.path(), finding.rule(), () -> finding);
    }

    /** @param rule distinguishes two rules of one place; the finding may word it otherwise */
    void add(String place, String rule, Supplier<Finding> finding) {
        if (!known.add(new Key(place, rule))) {
            return;
        }
        if (listed.size() < Finding.MOST_OF_A_LENS) {
            listed.add(finding.get());
        } else {
            more++;
        }
    }

    List<Finding> toList() {
        List<Finding> all = new ArrayList<>(listed);
        if (more > 0) {
            all.add(Finding.rest(lens, more));
        }
        return all;
    }
}
