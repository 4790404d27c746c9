/**
 * The typed client of InstaVM's "Get Snapshot" operation. It may depend on the JDK and Jackson, and on nothing else of
 * this project.
 */
@NullMarked
package io.snapshotcontracts.instavm;

import org.jspecify.annotations.NullMarked;
