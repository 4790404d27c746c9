/** Words for people that several packages need. Depends on nothing. */
@NullMarked
package io.snapshotcontracts.internal.text;

import org.jspecify.annotations.NullMarked;
