package io.snapshotcontracts.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.result.Reproduction;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReproducibleTest {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));
    private static final Headers GIVEN = new Headers(List.of(
            new Header("X-Auth-Token", "Bearer c4n4ry-1"),
            new Header("X-Trace", "tr4ce"),
            new Header("X-Tenant", "t-c4n4ry")));

    @Test
    void valuesOfTheEnvironmentAreVariablesWhereverTheyAre() {
        Reproduction again = again("/v1.0/c4n4ry/snapshots", GIVEN, "{\"id\":\"c4n4ry\",\"price\":\"${x}\"}");

        assertThat(again.url()).isEqualTo("http://h/v1.0/${PROJECT}/snapshots");
        assertThat(again.body()).isEqualTo("{\"id\":\"${PROJECT}\",\"price\":\"$${x}\"}");
    }

    @Test
    void longestValueWins() {
        assertThat(again("/", GIVEN, "").headers()).contains("X-Auth-Token: Bearer ${TOKEN}");
    }

    @Test
    void whatTheUserGaveAndWhatIsACredentialIsNotShown() {
        Headers headers = new Headers(List.of(
                new Header("X-Trace", "tr4ce"),
                new Header("X-Tenant", "t-c4n4ry"),
                new Header("Authorization", "Bearer c4n4-4"),
                new Header("Accept", "application/json")));

        assertThat(again("/", headers, "").headers())
                .containsExactly(
                        "X-Trace: ${X_TRACE}",
                        "X-Tenant: ${X_TENANT}",
                        "Authorization: ${AUTHORIZATION}",
                        "Accept: application/json");
    }

    @Test
    void bodyOfSeveralLinesIsNotShown() {
        assertThat(again("/", Headers.NONE, "a\nb").showsBody()).isFalse();
        assertThat(again("/", Headers.NONE, "a".repeat(8_001)).showsBody()).isFalse();
        assertThat(again("/", Headers.NONE, "")).extracting(Reproduction::body).isNull();
    }

    private static Reproduction again(String path, Headers headers, String body) {
        Target target = new Target("dws", URI.create("http://h"), GIVEN, null, null, Set.of())
                .withVariables(Map.of("c4n4ry", "PROJECT", "c4n4ry-1", "TOKEN"));
        HttpRequest request = new HttpRequest("POST", path, headers, body.isEmpty() ? Body.EMPTY : Body.of(body));
        return new Reproducible(PlannedInteraction.of(CONTRACTS, target).get(0)).of("http://h", request);
    }
}
