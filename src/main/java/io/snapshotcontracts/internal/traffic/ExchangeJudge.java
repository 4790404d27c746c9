package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.result.ExchangeResult;

/** Judges entries; may be asked from several threads, and never throws. */
interface ExchangeJudge {

    ExchangeResult judge(String source, Entry entry);

    /** The result of an exchange that could not be judged, for any exception. */
    ExchangeResult failed(String source, Entry entry, Throwable thrown);
}
