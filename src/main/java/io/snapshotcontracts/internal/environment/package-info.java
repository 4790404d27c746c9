/**
 * Environment files: what one live implementation needs to be verified, read from YAML and checked against the contracts
 * before anything is sent. Depends on {@code contract}, {@code http} and SnakeYAML.
 */
@NullMarked
package io.snapshotcontracts.internal.environment;

import org.jspecify.annotations.NullMarked;
