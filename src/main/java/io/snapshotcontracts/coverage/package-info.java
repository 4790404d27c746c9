/**
 * How far contracts cover a documentation: every single-step violation and legal variation of the documented answers,
 * and what the lenses make of them; and which examples show what is documented. Depends on {@code match}, {@code contract}, {@code http} and Jackson.
 */
@NullMarked
package io.snapshotcontracts.coverage;

import org.jspecify.annotations.NullMarked;
