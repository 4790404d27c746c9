package io.snapshotcontracts.internal.judge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.http.Body;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

    @Test
    void replacementCharacterInATextIsACharacterLikeOthers() {
        assertThat(StrictJson.read(Body.of("\"a\uFFFD\"")).value()).isEqualTo(TextNode.valueOf("a\uFFFD"));
    }

    @Test
    void bytesThatAreNotUtf8AreNoJson() {
        StrictJson.Result read = StrictJson.read(Body.of("\"é\"".getBytes(ISO_8859_1)));

        assertThat(read.value()).isNull();
        assertThat(read.text()).isNull();
        assertThat(read.problem()).isEqualTo("the bytes are not UTF-8");
        assertThat(read.beyondLimits()).isFalse();
    }
}
