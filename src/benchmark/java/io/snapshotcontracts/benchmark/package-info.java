/**
 * What is fast, and how fast: {@code AllBenchmarks} makes the page of figures from every part, and each class with a main
 * method can be run alone by the Maven profile {@code benchmark}.
 * Depends on whatever it measures; nothing depends on it, and nothing of it is packaged.
 */
@NullMarked
package io.snapshotcontracts.benchmark;

import org.jspecify.annotations.NullMarked;
