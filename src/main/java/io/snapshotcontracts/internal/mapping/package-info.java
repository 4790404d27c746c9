/**
 * Makes WireMock mappings from contracts, and the stub's own answers beside them from the documentation and from data, and
 * keeps the folder of mappings current. Depends on {@code contract}, {@code deviation}, {@code html}, {@code http},
 * {@code judge}, {@code openapi}, {@code text} and Jackson; knows WireMock's files but not its classes.
 */
@NullMarked
package io.snapshotcontracts.internal.mapping;

import org.jspecify.annotations.NullMarked;
