package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.report.Results.inconclusive;
import static io.snapshotcontracts.internal.report.Results.notProvoked;
import static io.snapshotcontracts.internal.report.Results.provider;
import static io.snapshotcontracts.internal.report.Results.verified;
import static io.snapshotcontracts.internal.report.Results.violated;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.result.RunResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void holdsEveryKeyInThePromisedOrder() throws IOException {
        Finding finding = new Finding(
                Lens.INVARIANT, "$.items[1].count", "a rule", "\"7\" …", "快照\u001b", "two\nlines \\ and a </script>");

        String json = write(new RunResult(List.of(
                provider(
                        "orders",
                        verified("read an order"),
                        violated("read another", finding),
                        inconclusive("cut short"),
                        notProvoked("not listed")),
                provider("stock"))));

        assertThat(json).isEqualTo("""
                        {
                          "schemaVersion": 1,
                          "runs": [
                            {
                              "provider": "orders",
                              "url": "https://api.example/v1",
                              "summary": {
                                "verified": 1,
                                "violated": 1,
                                "inconclusive": 1,
                                "notProvoked": 1
                              },
                              "interactions": [
                                {
                                  "description": "read an order",
                                  "state": "an order exists",
                                  "outcome": "verified",
                                  "reason": null,
                                  "status": {
                                    "expected": 200,
                                    "actual": 200
                                  },
                                  "durationMillis": 12,
                                  "findings": [],
                                  "defect": false
                                },
                                {
                                  "description": "read another",
                                  "state": "no order exists",
                                  "outcome": "violated",
                                  "reason": null,
                                  "status": {
                                    "expected": 404,
                                    "actual": 200
                                  },
                                  "durationMillis": 12345,
                                  "findings": [
                                    {
                                      "lens": "invariant",
                                      "path": "$.items[1].count",
                                      "rule": "a rule",
                                      "expected": "\\"7\\" …",
                                      "actual": "快照\\u001B",
                                      "message": "two\\nlines \\\\ and a </script>"
                                    }
                                  ],
                                  "defect": false
                                },
                                {
                                  "description": "cancel an order",
                                  "state": null,
                                  "outcome": "inconclusive",
                                  "reason": "cut short",
                                  "status": {
                                    "expected": 204,
                                    "actual": null
                                  },
                                  "durationMillis": 10000,
                                  "findings": [],
                                  "defect": false
                                },
                                {
                                  "description": "read an order",
                                  "state": "the service is unavailable",
                                  "outcome": "not-provoked",
                                  "reason": "not listed",
                                  "status": {
                                    "expected": 503,
                                    "actual": null
                                  },
                                  "durationMillis": null,
                                  "findings": [],
                                  "defect": false
                                }
                              ]
                            },
                            {
                              "provider": "stock",
                              "url": "https://api.example/v1",
                              "summary": {
                                "verified": 0,
                                "violated": 0,
                                "inconclusive": 0,
                                "notProvoked": 0
                              },
                              "interactions": []
                            }
                          ]
                        }
                        """);
    }

    private static String write(RunResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        new JsonReport().write(result, out);
        return out.toString();
    }
}
