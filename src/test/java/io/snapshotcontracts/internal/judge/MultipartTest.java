package io.snapshotcontracts.internal.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.MediaType;
import io.snapshotcontracts.internal.http.Body;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultipartTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "; boundary=b | `--b\r\nA: 1\r\n\r\nx\r\n--b--`                 | A: 1=x        | ``",
                "; boundary=b | `--b\nA: 1\nB : 2 \n\nx\ny\n--b\n\nz\n--b--`    | A: 1, B: 2=x/y; =z | ``",
                "``           | `--b\n\nx\n--b--`                               | =x            | ``",
                "; boundary=b | `before\n--b\n\nx\n--b-- after`                 | =x            | ``",
                "; boundary=b | `\n--b\n\nx\n--b--`                             | =x            | ``",
                "; boundary=b | `--b\n: none\nalso none\nA:1\n\nx\n--b--`       | A: 1=x        | ``",
                "; boundary=b | `--b\nA: 1\n--b--`                              | A: 1=         | ``",
                "; boundary=b | `--b\n--b--`                                    | =             | ``",
                "; boundary=b | `--b--`                                         | ``            | the multipart body has no parts",
                "; boundary=b | `x\n--b--`                                      | ``            | the multipart body has no parts",
                "; boundary=b | `x--b\n\nx\n--b--`                              | ``            | the multipart body has no parts",
                "; boundary=c | `--b\n\nx\n--b--`                               | ``            | the multipart body does not begin with its boundary",
                "; boundary=b | `--b\n\nx\n--b\n\ny`                            | =x            | the multipart body does not end with its boundary",
                "; boundary=b | `--b`                                           | ``            | the multipart body does not end with its boundary",
                "``           | `x`                                             | ``            | the multipart body has no boundary",
                "``           | ``                                              | ``            | the multipart body has no boundary",
                "; boundary=  | `--\n`                                          | ``            | the multipart body has no boundary",
            })
    void bodyIsTakenApart(String parameters, String text, String parts, String problem) {
        Multipart read = Multipart.read(Body.of(text), MediaType.of("multipart/mixed" + parameters));

        List<String> shown = read.parts().stream()
                .map(part -> String.join(
                                ", ",
                                part.headers().fields().stream()
                                        .map(field -> field.name() + ": " + field.value())
                                        .toList())
                        + "=" + new String(part.body().bytes(), UTF_8).replace("\n", "/"))
                .toList();
        assertThat(String.join("; ", shown)).isEqualTo(parts);
        assertThat(read.problem()).isEqualTo(problem.isEmpty() ? null : problem);
    }

    @Test
    void bodyOfTooManyPartsIsNotTakenApart() {
        MediaType type = MediaType.of("multipart/mixed; boundary=b");

        assertThat(Multipart.read(Body.of("--b\n\nx\n".repeat(1_000) + "--b--"), type))
                .satisfies(read -> assertThat(read.parts()).hasSize(1_000))
                .extracting(Multipart::problem)
                .isNull();
        assertThat(Multipart.read(Body.of("--b\n\nx\n".repeat(1_001) + "--b--"), type)
                        .problem())
                .isEqualTo("the multipart body has more than 1000 parts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a           | a            | true",
                "a           | A            | true",
                "a           | b            | false",
                "a; b=c      | A;b=\"c\"    | true",
                "a; b=c; d=e | a; d=e; b=c  | true",
                "a; b=c      | a; b=d       | false",
                "a; b=c      | x; b=c       | false",
            })
    void headersOfPartsMeanTheSame(String expected, String actual, boolean same) {
        assertThat(Multipart.sameHeader(expected, actual)).isEqualTo(same);
    }
}
