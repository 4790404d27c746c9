package io.snapshotcontracts.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Faults that are provoked one after the other, each once at least, and again until the time is over. */
final class Lane {

    private final List<Fault> faults;
    private final List<Claims> claims = new ArrayList<>();
    private final long end;
    private final boolean repeated;
    private final Thread thread;

    /** @param repeated false for what takes minutes by itself and is provoked once */
    Lane(String name, List<? extends Fault> faults, long end, boolean repeated) {
        this.faults = List.copyOf(faults);
        this.end = end;
        this.repeated = repeated;
        faults.forEach(fault -> claims.add(new Claims(fault.name())));
        thread = new Thread(this::run, name);
        thread.start();
    }

    private void run() {
        boolean isFirst = true;
        while (isFirst || (repeated && System.nanoTime() - end < 0)) {
            for (int i = 0; i < faults.size() && (isFirst || System.nanoTime() - end < 0); i++) {
                provoke(faults.get(i), claims.get(i));
            }
            isFirst = false;
        }
    }

    private static void provoke(Fault fault, Claims claims) {
        long started = System.nanoTime();
        try {
            fault.provoke(claims);
            Soak.progress(fault.name(), started);
        } catch (IOException | RuntimeException e) {
            // the table only names the fault that broke off
            e.printStackTrace(Soak.ERR);
            claims.that("(it can be tried)", false, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<Claims> await() throws InterruptedException {
        thread.join();
        return claims;
    }
}
