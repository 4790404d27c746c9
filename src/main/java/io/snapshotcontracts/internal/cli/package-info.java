/**
 * The command line: options, exit codes and what goes to which stream; each command calls the engines it needs.
 * The only package that knows picocli; may depend on every other one, and none depends on it.
 */
@NullMarked
package io.snapshotcontracts.internal.cli;

import org.jspecify.annotations.NullMarked;
