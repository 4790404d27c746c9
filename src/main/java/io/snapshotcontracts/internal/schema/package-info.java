/**
 * Schemas of OpenAPI documents in one form, independent of their version and keywords: a list of choices that
 * differ only where a value can show it. Depends on {@code openapi} and Jackson.
 */
@NullMarked
package io.snapshotcontracts.internal.schema;

import org.jspecify.annotations.NullMarked;
