package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.internal.verify.VerifyOptions;
import io.snapshotcontracts.internal.verify.VerifyOptions.Pace;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class BoundsOptionsTest {

    static Stream<Arguments> paces() {
        return Stream.of(
                argumentSet("gentle to a live implementation", "", true, new Pace(4, 10)),
                argumentSet("no limit otherwise", "", false, new Pace(8, 0)),
                argumentSet("of the user", "--parallel=16 --rate=0", true, new Pace(16, 0)),
                argumentSet("rate of the user alone", "--rate=5", false, new Pace(8, 5)));
    }

    @ParameterizedTest
    @MethodSource("paces")
    void paceIsTheUsersChoice(String args, boolean live, Pace pace) {
        assertThat(parsed(args).toVerifyOptions(live).pace()).isEqualTo(pace);
    }

    @Test
    void boundsAreTheUsersChoice() {
        assertThat(parsed("--timeout 0.25 --deadline 90 --max-body 1024").toVerifyOptions(false))
                .isEqualTo(new VerifyOptions(Duration.ofMillis(250), Duration.ofSeconds(90), 1024));
    }

    @Test
    void boundsThatAreNotGivenAreThoseOfTheEngine() {
        assertThat(parsed("").toVerifyOptions(false)).isEqualTo(VerifyOptions.defaults());
    }

    private static BoundsOptions parsed(String args) {
        BoundsOptions bounds = new BoundsOptions();
        new CommandLine(bounds)
                .registerConverter(Duration.class, new SecondsConverter())
                .setDefaultValueProvider(new BoundsOptions.Defaults())
                .parseArgs(args.isEmpty() ? new String[0] : args.split(" "));
        return bounds;
    }
}
