/**
 * What is fast, and how fast: each class with a main method is one benchmark, run by the Maven profile {@code benchmark}.
 * Depends on whatever it measures; nothing depends on it, and nothing of it is packaged.
 */
@NullMarked
package io.snapshotcontracts.benchmark;

import org.jspecify.annotations.NullMarked;
