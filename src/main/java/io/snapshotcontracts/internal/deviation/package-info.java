/**
 * Public knowledge of where live services differ from their pages, as data: how a finding of it is recognised, and an
 * answer that shows it. Depends on {@code result}, {@code http} and Jackson, and knows no vendor but in its files.
 */
@NullMarked
package io.snapshotcontracts.internal.deviation;

import org.jspecify.annotations.NullMarked;
