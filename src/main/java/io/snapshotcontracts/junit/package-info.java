/**
 * The stub and the proxy for JUnit tests: extensions that serve every documented answer of a folder, or judge the answers
 * of an API, and assertions about received requests. It may depend on {@code contract}, {@code mapping}, {@code
 * stub}, {@code proxy}, {@code traffic}, {@code result}, {@code http}, {@code text}, Jackson, JUnit and AssertJ; only the
 * proxy needs dependencies of the program, and says so; no other package may import it.
 */
@NullMarked
package io.snapshotcontracts.junit;

import org.jspecify.annotations.NullMarked;
