package io.snapshotcontracts.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.testsupport.AsksForDefects;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenderableTest {

    private static final RunResult RUN =
            new RunResult(List.of(Results.provider("shop", Results.verified("good"), Results.verified("bad"))));

    @Test
    void resultThatEveryFormShowsIsLeftAsItIs() {
        assertThat(Renderable.of(RUN)).isEqualTo(RUN);
    }

    @Test
    @AsksForDefects
    void interactionThatAFormCannotShowIsAnInternalError() {
        RunResult shown = Renderable.of(RUN, run -> {
            InteractionResult only = run.runs().get(0).interactions().get(0);
            if (only.description().equals("bad") && only.outcome() == Outcome.VERIFIED) {
                throw new IllegalStateException("cannot be shown");
            }
        });

        List<InteractionResult> results = shown.runs().get(0).interactions();
        assertThat(results.get(0).outcome()).isEqualTo(Outcome.VERIFIED);
        assertThat(results.get(1).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(results.get(1).reason()).startsWith("internal error while showing the result");
        assertThat(results.get(1).defect()).contains("IllegalStateException").doesNotContain("cannot be shown");
    }

    @Test
    @AsksForDefects
    void contractsWordsThatCannotBeShownAreReplaced() {
        RunResult odd = new RunResult(List.of(Results.provider("shop", Results.verified("快"))));

        RunResult shown = Renderable.of(odd, run -> {
            if (run.toString().contains("快")) {
                throw new IllegalStateException("cannot be shown");
            }
        });

        assertThat(shown.runs().get(0).interactions().get(0).description()).isEqualTo("?");
    }
}
