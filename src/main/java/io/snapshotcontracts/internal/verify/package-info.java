/**
 * Verification of implementations: sends each interaction's request and has the answer judged.
 * Depends on {@code judge}, {@code environment}, {@code contract}, {@code http} and {@code result}; knows neither stub nor reports.
 */
@NullMarked
package io.snapshotcontracts.internal.verify;

import org.jspecify.annotations.NullMarked;
