package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.result.InteractionResult;
import java.util.function.Consumer;

/** A counter on a terminal that rewrites its own line and is erased at the end. */
final class Progress implements Consumer<InteractionResult>, AutoCloseable {

    private final Shell shell;
    private int done;

    Progress(Shell shell) {
        this.shell = shell;
    }

    @Override
    public synchronized void accept(InteractionResult result) {
        done++;
        show(done + " checked");
    }

    @Override
    public synchronized void close() {
        if (done > 0) {
            show(" ".repeat((done + " checked").length()));
            show("");
        }
    }

    private void show(String text) {
        if (shell.terminal()) {
            shell.err().print("\r" + text);
            shell.err().flush();
        }
    }
}
