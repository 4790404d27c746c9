/**
 * OpenAPI 3.0 and 3.1 documents as they were written: each element is its JSON and its place, and references are
 * followed when an element is asked for, so that a broken corner costs only the operations that lead to it. Parsers such
 * as swagger-parser resolve the whole document, drop places and extensions and follow addresses, and so cannot serve
 * here. Depends on {@code http}, Jackson and on SnakeYAML's event parser; which scalar is a number is decided here, by YAML 1.2.
 */
@NullMarked
package io.snapshotcontracts.internal.openapi;

import org.jspecify.annotations.NullMarked;
