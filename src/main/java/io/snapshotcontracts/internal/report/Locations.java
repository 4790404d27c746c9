package io.snapshotcontracts.internal.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the file and line of a rule, for reports that point at a line. */
public interface Locations {

    /** Knows none. */
    Locations NONE = new Locations() {
        @Override
        public Optional<Location> ofInteraction(String source) {
            return Optional.empty();
        }

        @Override
        public Optional<Location> ofDocumentation(
                String provider, String operation, @Nullable Integer status, String rule) {
            return Optional.empty();
        }
    };

    /** The location of an interaction that results name by its file and number. */
    Optional<Location> ofInteraction(String source);

    /**
     * The location of a rule of the documentation.
     *
     * @param status of the answer, null where the rule is about none
     * @param rule the rule as a finding has it, which can end with its place in parentheses
     */
    Optional<Location> ofDocumentation(String provider, String operation, @Nullable Integer status, String rule);
}
