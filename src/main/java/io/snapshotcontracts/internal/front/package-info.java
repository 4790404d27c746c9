/**
 * What is between the network and WireMock's matching: limits of bytes, the guard of the admin API, the access log, delays
 * that hold no thread, an orderly stop. All that needs the insides of WireMock 3's server is here, and nothing else of it;
 * depends on Jetty and WireMock alone.
 */
@NullMarked
package io.snapshotcontracts.internal.front;

import org.jspecify.annotations.NullMarked;
