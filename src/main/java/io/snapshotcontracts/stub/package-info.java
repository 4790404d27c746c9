/**
 * Makes WireMock mappings from contracts and from what is known beyond them, keeps the folder of mappings current, and
 * serves them as a stub. Depends on {@code contract}, {@code deviation}, {@code http}, Jackson and WireMock, which no
 * other package may import.
 */
@NullMarked
package io.snapshotcontracts.stub;

import org.jspecify.annotations.NullMarked;
