package io.snapshotcontracts.result;

/**
 * How many violations each lens objects to; several can object to the same.
 *
 * @param consumer those for which no interaction of the operation and status holds
 * @param all those that one lens or more objects to
 */
public record Kills(int consumer, int documentation, int invariant, int all) {}
