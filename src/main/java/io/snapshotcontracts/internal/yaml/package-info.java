/**
 * YAML files of users as their nodes, and lines of YAML and JSON texts. Depends on {@code text}, Jackson and SnakeYAML.
 */
@NullMarked
package io.snapshotcontracts.internal.yaml;

import org.jspecify.annotations.NullMarked;
