/**
 * Schemas of OpenAPI documents in one form, whatever version and keywords they were written with: a list of choices that
 * differ only where a value can show it. Depends on {@code openapi} and Jackson.
 */
@NullMarked
package io.snapshotcontracts.internal.schema;

import org.jspecify.annotations.NullMarked;
