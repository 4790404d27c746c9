/**
 * What the typed clients share: a transport within a time and a size, strict JSON, the settings of a builder and the
 * exceptions. It may depend on the JDK and Jackson, and on nothing else of this project.
 */
@NullMarked
package io.snapshotcontracts.client;

import org.jspecify.annotations.NullMarked;
