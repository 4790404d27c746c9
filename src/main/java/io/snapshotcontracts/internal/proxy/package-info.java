/**
 * The proxy: is called in place of a service, passes exchanges on by Jetty's proxy servlet, and hands a copy of
 * each to {@code traffic}, which judges and records it. Depends on {@code traffic}, {@code http} and Jetty.
 */
@NullMarked
package io.snapshotcontracts.internal.proxy;

import org.jspecify.annotations.NullMarked;
