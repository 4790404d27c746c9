/**
 * The judgement of an answer through three lenses: what the consumer needs, by the contract's matching rules; what the
 * page promises, by its schemas; and what no schema can say, by declared invariants. Depends on {@code contract},
 * {@code http}, {@code deviation}, {@code result}, Jackson, pact-jvm's matching and a schema validator, which no other package uses.
 */
@NullMarked
package io.snapshotcontracts.internal.judge;

import org.jspecify.annotations.NullMarked;
