/**
 * Requests, responses and the transport that carries them within fixed bounds of time and bytes.
 * Depends on the JDK alone; every other package but the vendor clients may depend on it.
 */
@NullMarked
package io.snapshotcontracts.internal.http;

import org.jspecify.annotations.NullMarked;
