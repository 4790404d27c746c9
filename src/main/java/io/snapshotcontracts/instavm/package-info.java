/**
 * The typed client of InstaVM's "Get Snapshot" operation. It may depend on the JDK, Jackson and the package client.
 */
@NullMarked
package io.snapshotcontracts.instavm;

import org.jspecify.annotations.NullMarked;
