package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What there is to say of a folder.
 *
 * @param contracts how many contract files could be read
 * @param interactions how many interactions they hold that can be used
 * @param documentation how many documentation files could be read
 */
public record LintResult(String folder, int contracts, int interactions, int documentation, List<Remark> remarks) {

    public LintResult {
        requireNonNull(folder, "folder");
        remarks = List.copyOf(remarks);
    }

    /** The remarks of one kind. */
    public List<Remark> of(Remark.Kind kind) {
        return remarks.stream().filter(remark -> remark.kind() == kind).toList();
    }
}
