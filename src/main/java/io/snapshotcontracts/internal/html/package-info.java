/**
 * HTML pages of one look that need no script and no network: the reports and the stub's index.
 * Depends on {@code text} alone.
 */
@NullMarked
package io.snapshotcontracts.internal.html;

import org.jspecify.annotations.NullMarked;
