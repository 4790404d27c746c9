/**
 * Secrets: which names and values mean one, in which forms it comes back, and how it is masked before anything is cut or
 * rendered. Depends on {@code result}, whose texts it masks, and on the JDK.
 */
@NullMarked
package io.snapshotcontracts.internal.redact;

import org.jspecify.annotations.NullMarked;
