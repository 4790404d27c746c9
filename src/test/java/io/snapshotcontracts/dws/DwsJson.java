package io.snapshotcontracts.dws;

import io.snapshotcontracts.testsupport.JsonFields;

/** Answers of DWS, correct until a test spoils them. */
final class DwsJson {

    private DwsJson() {}

    static JsonFields snapshot() {
        return JsonFields.none()
                .with("id", "\"s-1\"")
                .with("name", "\"snapshot-1\"")
                .with("description", "\"\"")
                .with("started", "\"2016-08-23T03:59:23Z\"")
                .with("finished", "\"2016-08-23T04:01:40Z\"")
                .with("size", "500")
                .with("status", "\"AVAILABLE\"")
                .with("type", "\"MANUAL\"")
                .with("cluster_id", "\"c-1\"");
    }

    static String list() {
        return listWith(snapshot());
    }

    /** A whole answer: a correct snapshot, then this one. */
    static String listWith(JsonFields second) {
        return "{\"snapshots\":[" + snapshot().text() + "," + second.text() + "],\"count\":2}";
    }
}
