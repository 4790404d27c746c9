/**
 * How far contracts cover a documentation: which examples show what is documented, and what the lenses make of every
 * single-step violation and legal variation of the documented answers. Depends on {@code judge}, {@code contract},
 * {@code http}, {@code result} and Jackson.
 */
@NullMarked
package io.snapshotcontracts.internal.coverage;

import org.jspecify.annotations.NullMarked;
