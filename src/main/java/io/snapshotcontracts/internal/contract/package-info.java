/**
 * Contracts, their interactions and provider states, and the documented operations they are about.
 * Depends on {@code openapi},
 * {@code http}, {@code text}, Jackson and pact-jvm's model.
 */
@NullMarked
package io.snapshotcontracts.internal.contract;

import org.jspecify.annotations.NullMarked;
