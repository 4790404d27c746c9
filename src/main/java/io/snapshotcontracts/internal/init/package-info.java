/**
 * Starts a vendor's folder from its published OpenAPI document: the operations that a user names, with all that they
 * lead to. Depends on {@code openapi}, {@code contract}, {@code http} and {@code text}.
 */
@NullMarked
package io.snapshotcontracts.internal.init;

import org.jspecify.annotations.NullMarked;
