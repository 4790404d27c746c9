/**
 * Serves a folder of mappings as a stub. Depends on {@code mapping} for what a mapping may ask of the stub's extension, on
 * {@code front}, {@code http}, Jackson and WireMock, which no package but this and {@code front} may import.
 */
@NullMarked
package io.snapshotcontracts.internal.stub;

import org.jspecify.annotations.NullMarked;
