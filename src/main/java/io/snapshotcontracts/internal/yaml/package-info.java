/**
 * YAML files of users as their nodes, each with its line. Depends on {@code text} and SnakeYAML.
 */
@NullMarked
package io.snapshotcontracts.internal.yaml;

import org.jspecify.annotations.NullMarked;
