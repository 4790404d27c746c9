/**
 * What a run found: outcomes, findings and their sums, as plain records that engines fill and reports render.
 * Depends on the JDK alone.
 */
@NullMarked
package io.snapshotcontracts.result;

import org.jspecify.annotations.NullMarked;
