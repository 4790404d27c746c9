/**
 * Findings and changes that the user accepts for a time, as a file names them. Depends on {@code contract}, {@code
 * deviation}, {@code openapi}, {@code yaml} and {@code result}; engines hand it findings before they are cut.
 */
@NullMarked
package io.snapshotcontracts.internal.accept;

import org.jspecify.annotations.NullMarked;
