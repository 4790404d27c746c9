/**
 * Makes WireMock mappings from contracts, keeps the folder of mappings current, and serves them as a stub.
 * Depends on {@code contract}, {@code http}, Jackson and WireMock, which no other package may import.
 */
@NullMarked
package io.snapshotcontracts.stub;

import org.jspecify.annotations.NullMarked;
