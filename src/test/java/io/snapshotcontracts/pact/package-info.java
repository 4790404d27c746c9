/**
 * What consumer tests with pact-jvm have in common, for this project's own and, as the jar with the classifier
 * {@code consumer-tests}, for those of others. It may depend on pact-jvm's consumer library alone, and on nothing of ours.
 */
@NullMarked
package io.snapshotcontracts.pact;

import org.jspecify.annotations.NullMarked;
