/**
 * The judgement of an answer: what the consumer needs, by the contract's matching rules.
 * Depends on {@code contract}, {@code http}, {@code result}, Jackson and pact-jvm's matching, which no other package uses.
 */
@NullMarked
package io.snapshotcontracts.match;

import org.jspecify.annotations.NullMarked;
