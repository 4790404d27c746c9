/**
 * What a published OpenAPI file changes against the documentation, and which of it breaks the contract. Both documents
 * are brought to one form, in which they differ only where a client can see it. Depends on {@code contract},
 * {@code deviation}, {@code openapi}, {@code result} and Jackson.
 */
@NullMarked
package io.snapshotcontracts.internal.drift;

import org.jspecify.annotations.NullMarked;
