/**
 * How far contracts cover a documentation: which examples show what is documented, and what the lenses make of every
 * single-step violation and legal variation of the documented answers. Depends on {@code match}, {@code contract},
 * {@code http}, {@code result} and Jackson.
 */
@NullMarked
package io.snapshotcontracts.coverage;

import org.jspecify.annotations.NullMarked;
