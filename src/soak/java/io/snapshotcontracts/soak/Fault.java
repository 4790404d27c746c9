package io.snapshotcontracts.soak;

import java.io.IOException;

/** One kind of fault, provoked again and again. */
interface Fault {

    String name();

    /** Provokes it once, and says of each claim whether it held. */
    void provoke(Claims claims) throws IOException, InterruptedException;
}
