/**
 * The stub in people's own JUnit tests: an extension that serves every documented answer of a folder, and assertions about
 * what came in. It may depend on {@code contract}, {@code mapping}, {@code stub}, {@code http}, {@code text}, Jackson,
 * JUnit and AssertJ, and on nothing that the library leaves to the program; no other package may import it.
 */
@NullMarked
package io.snapshotcontracts.junit;

import org.jspecify.annotations.NullMarked;
