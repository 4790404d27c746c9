/**
 * Stub, proxy and verifier as a user starts them, under load and faults for half an hour: what must hold in spite of them,
 * as a table. Run by the Maven profile {@code soak}; depends on the packaged program alone, and nothing of it is packaged.
 */
@NullMarked
package io.snapshotcontracts.soak;

import org.jspecify.annotations.NullMarked;
