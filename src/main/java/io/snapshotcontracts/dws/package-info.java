/**
 * The typed client of DWS's "Querying the Snapshot List" operation. It may depend on the JDK, Jackson and the
 * package client.
 */
@NullMarked
package io.snapshotcontracts.dws;

import org.jspecify.annotations.NullMarked;
