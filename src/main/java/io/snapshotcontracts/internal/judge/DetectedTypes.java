package io.snapshotcontracts.internal.judge;

import au.com.dius.pact.core.matchers.BodyMismatchFactory;
import au.com.dius.pact.core.matchers.MatcherExecutorKt;
import au.com.dius.pact.core.model.ContentType;
import java.util.List;

/** Whether bytes are of a media type, as Pact's rule {@code contentType} asks; pact-jvm looks at their first ones. */
final class DetectedTypes {

    private DetectedTypes() {}

    static boolean is(String type, byte[] bytes) {
        MatchingStart.await();
        return MatcherExecutorKt.matchContentType(
                        List.of("$"), ContentType.fromString(type), bytes, BodyMismatchFactory.INSTANCE)
                .isEmpty();
    }
}
