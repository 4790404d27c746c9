/**
 * Recorded traffic: reads HAR files and HAR entries line by line, in constant memory, and has each exchange judged.
 * Depends on {@code judge}, {@code contract}, {@code result}, {@code http} and Jackson's streaming parser.
 */
@NullMarked
package io.snapshotcontracts.internal.traffic;

import org.jspecify.annotations.NullMarked;
