package io.snapshotcontracts.benchmark;

import java.util.OptionalDouble;

/**
 * One line of the table.
 *
 * @param peerName what our figure is held against
 * @param isHeadline whether the README shows it too
 */
record Row(String work, String unit, Value ours, String peerName, Value peer, Target target, boolean isHeadline) {

    Row(String work, String unit, Value ours, String peerName, Value peer, Target target) {
        this(work, unit, ours, peerName, peer, target, false);
    }

    static Row notMeasured(String work, String why) {
        return new Row(work, "s", Value.none("not measured: " + why), "–", Value.NOTHING, Target.NONE);
    }

    Row aimingAt(Target aim) {
        return new Row(work, unit, ours, peerName, peer, aim, isHeadline);
    }

    Row asHeadline() {
        return new Row(work, unit, ours, peerName, peer, target, true);
    }

    String markdown() {
        OptionalDouble ratio = ours.ratioTo(peer);
        return "| " + work + " | " + ours.shown(unit) + " | " + peerName + " | " + peer.shown(unit) + " | "
                + (ratio.isPresent() ? Value.digits(ratio.getAsDouble()) : "–") + " | " + target.shown() + " | "
                + target.verdict(ours, ratio) + " |\n";
    }
}
