package io.snapshotcontracts.soak;

/** A stub or a proxy that runs throughout, which faults are done to. */
record Target(String name, int port) {

    boolean answers() {
        return Client.askOnce(port, Requests.PLAIN) == 200;
    }
}
