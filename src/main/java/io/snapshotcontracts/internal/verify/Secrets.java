package io.snapshotcontracts.internal.verify;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.environment.StateSettings;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.redact.Redactor;
import io.snapshotcontracts.internal.redact.SecretNames;
import io.snapshotcontracts.internal.redact.SecretValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that no result may show: what came from the process's environment, and what the user gave as a credential
 * even if it was written out. Other headers' values recur in honest answers, and masking them would hide findings.
 */
final class Secrets {

    private Secrets() {}

    static Redactor redactor(ContractSet contracts, List<Target> targets) {
        Set<String> secrets = new HashSet<>();
        for (Target target : targets) {
            secrets.addAll(target.secrets());
            target.secrets().forEach(secret -> secrets.addAll(SecretValues.of(secret)));
            if (target.providerStatesUrl() != null) {
                secrets.addAll(SecretValues.ofUrl(target.providerStatesUrl().toString()));
            }
            Credentials credentials = new Credentials(contracts.documentationOf(target.provider()));
            for (Header given : given(target)) {
                if (credentials.isCredential(given.name()) || SecretNames.includes(given.name())) {
                    secrets.addAll(SecretValues.of(given.name(), given.value()));
                }
            }
        }
        return new Redactor(secrets);
    }

    private static List<Header> given(Target target) {
        List<Header> headers = new ArrayList<>(target.headers().fields());
        if (target.environment() != null) {
            for (StateSettings state : target.environment().states().values()) {
                headers.addAll(state.headers().fields());
            }
        }
        return headers;
    }
}
