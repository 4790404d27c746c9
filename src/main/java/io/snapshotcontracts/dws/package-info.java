/**
 * The typed client of DWS's "Querying the Snapshot List" operation. It may depend on the JDK and Jackson, and on
 * nothing else of this project.
 */
@NullMarked
package io.snapshotcontracts.dws;

import org.jspecify.annotations.NullMarked;
