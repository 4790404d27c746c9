/**
 * What a published OpenAPI file changes against the documentation, and which of it breaks the contract. Depends on
 * {@code contract}, {@code deviation}, {@code result}, Jackson and openapi-diff, which no other package uses.
 */
@NullMarked
package io.snapshotcontracts.drift;

import org.jspecify.annotations.NullMarked;
