/**
 * Reads a whole folder and says what in it is wrong or not judged, and where. Depends on {@code judge}, {@code mapping},
 * {@code contract}, {@code redact} and {@code result}.
 */
@NullMarked
package io.snapshotcontracts.internal.lint;

import org.jspecify.annotations.NullMarked;
