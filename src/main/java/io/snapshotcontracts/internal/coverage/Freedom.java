package io.snapshotcontracts.internal.coverage;

import io.snapshotcontracts.internal.schema.Shape;
import io.snapshotcontracts.internal.schema.Types;
import java.util.Set;

/** Whether a choice of a schema leaves the values of a type free. */
final class Freedom {

    /** The words that say what a text or a number must be; any other is a note for people. */
    static final Set<String> ASSERTED = Set.of(
            "date-time",
            "date",
            "time",
            "duration",
            "uuid",
            "uri",
            "email",
            "ipv4",
            "ipv6",
            "hostname",
            "byte",
            "int32",
            "int64");

    private Freedom() {}

    static boolean isFree(Shape choice, String type) {
        return Types.covers(choice.types(), type)
                && choice.words() == null
                && choice.others().isEmpty()
                && choice.patterns().isEmpty()
                && choice.formats().stream().noneMatch(ASSERTED::contains)
                && choice.limits().of(Set.of(type)).byKeyword().isEmpty();
    }
}
