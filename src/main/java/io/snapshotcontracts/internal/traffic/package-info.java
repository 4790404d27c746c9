/**
 * Recorded traffic: reads HAR files and HAR entries line by line, in constant memory, and has each exchange judged.
 * What a proxy passes on is judged and recorded here too. Depends on {@code judge}, {@code contract}, {@code openapi},
 * {@code accept}, {@code result}, {@code redact}, {@code http} and Jackson's streaming parser.
 */
@NullMarked
package io.snapshotcontracts.internal.traffic;

import org.jspecify.annotations.NullMarked;
