package io.snapshotcontracts.testsupport;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import io.snapshotcontracts.internal.contract.Interaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The committed contracts as pact-jvm reads them, whose word counts where this program's reader is tested. */
public final class PactJvm {

    private static final Map<String, Pact> PACTS = new ConcurrentHashMap<>();

    private PactJvm() {}

    /** The contract that an interaction is of. */
    public static Pact pact(Interaction interaction) {
        String file = interaction.source().split(",", 2)[0];
        return PACTS.computeIfAbsent(file, PactJvm::read);
    }

    /** The same interaction. */
    public static SynchronousRequestResponse interaction(Interaction interaction) {
        int number = Integer.parseInt(interaction.source().replaceFirst(".*interaction ", ""));
        return (SynchronousRequestResponse)
                pact(interaction).getInteractions().get(number - 1).asV4Interaction();
    }

    private static Pact read(String file) {
        try {
            return DefaultPactReader.INSTANCE.loadPact(Files.readString(Path.of("contracts", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
