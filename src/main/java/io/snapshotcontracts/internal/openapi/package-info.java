/**
 * OpenAPI 3.0 and 3.1 documents as they were written: each element is its JSON and its place, and references are
 * followed when an element is asked for, so that a broken corner costs only the operations that lead to it. No parser reads all
 * of this: swagger-parser 2.1 reads YAML 1.1, in which a property {@code no} is {@code false}, resolves the whole document
 * (3.5 s for one of 13 MB) and keeps no places; openapi4j 1.0 refuses boolean schemas. Depends on {@code http}, Jackson and on SnakeYAML's event parser; which scalar is a number is decided here, by YAML 1.2.
 */
@NullMarked
package io.snapshotcontracts.internal.openapi;

import org.jspecify.annotations.NullMarked;
