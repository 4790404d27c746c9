package io.snapshotcontracts.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuardedNameTest {

    @Test
    void nameOfTheHostOptionIsAnswered() {
        AdminGuard guard = new AdminGuard(true, "Stub.Example.");

        assertThat(guard.isHere("stub.example:8080")).isTrue();
        assertThat(guard.isHere("STUB.example.")).isTrue();
        assertThat(guard.isHere("other.example")).isFalse();
    }
}
