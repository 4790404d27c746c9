package io.snapshotcontracts.internal.verify;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.judge.Judgement;
import java.util.function.LongSupplier;

/** What a run needs beside its input; handed in so that tests need neither wait nor hope for a failure. */
record Surroundings(Pause pause, LongSupplier nanoTime, AnswerJudge judge) {

    Surroundings {
        requireNonNull(pause, "pause");
        requireNonNull(nanoTime, "nanoTime");
        requireNonNull(judge, "judge");
    }

    @FunctionalInterface
    interface AnswerJudge {

        Judgement judge(PlannedInteraction step, HttpResponse answer);
    }

    static Surroundings real() {
        return new Surroundings(Pause.real(), System::nanoTime, PlannedInteraction::judge);
    }

    Surroundings with(Pause replacement) {
        return new Surroundings(replacement, nanoTime, judge);
    }

    Surroundings with(LongSupplier replacement) {
        return new Surroundings(pause, replacement, judge);
    }

    Surroundings with(AnswerJudge replacement) {
        return new Surroundings(pause, nanoTime, replacement);
    }
}
