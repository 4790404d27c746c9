/**
 * Readers and judges behind one small surface: a text goes in, and nothing but a foreseen exception may come out. The
 * corpus in {@code src/test/resources/fuzz} is replayed by the tests; the Maven profile {@code fuzz} looks for more.
 */
@NullMarked
package io.snapshotcontracts.fuzz;

import org.jspecify.annotations.NullMarked;
