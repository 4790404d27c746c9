/**
 * A Pact Broker: the contracts that it has for a provider, and the results that it is sent. HAL documents over our own
 * transport, since pact-jvm's client has no bounds of time, and sends credentials wherever a redirect or a link leads.
 * Depends on {@code contract}, {@code http}, {@code redact}, {@code text}, {@code result} and Jackson.
 */
@NullMarked
package io.snapshotcontracts.internal.broker;

import org.jspecify.annotations.NullMarked;
