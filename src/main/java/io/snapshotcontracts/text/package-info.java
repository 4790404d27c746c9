/** Words for people that several packages need. Depends on nothing. */
@NullMarked
package io.snapshotcontracts.text;

import org.jspecify.annotations.NullMarked;
