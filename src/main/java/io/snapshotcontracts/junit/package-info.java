/**
 * The stub and the proxy in people's own JUnit tests: extensions that serve every documented answer of a folder, or judge
 * what an API answers, and assertions about what came in. It may depend on {@code contract}, {@code mapping}, {@code
 * stub}, {@code proxy}, {@code traffic}, {@code result}, {@code http}, {@code text}, Jackson, JUnit and AssertJ; what the
 * library leaves to the program is needed by the proxy alone, which says so; no other package may import it.
 */
@NullMarked
package io.snapshotcontracts.junit;

import org.jspecify.annotations.NullMarked;
