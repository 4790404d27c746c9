/**
 * Renders a run's result for people and for machines; all text about a result is made here.
 * Depends on {@code html}, {@code text}, {@code result} and Jackson, never on an engine.
 */
@NullMarked
package io.snapshotcontracts.internal.report;

import org.jspecify.annotations.NullMarked;
