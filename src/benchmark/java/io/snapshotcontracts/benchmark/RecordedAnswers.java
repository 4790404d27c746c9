package io.snapshotcontracts.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Answers of both vendors, no two alike: those that their pages allow, and those that break them in many ways. */
final class RecordedAnswers {

    /** Places and kinds of what is wrong: 9 members of either of two snapshots, 10 of the other answer, three kinds each. */
    static final int WAYS = (2 * 9 + 10) * 3;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordedAnswers() {}

    static boolean isOfDws(int i) {
        return i % 2 == 0;
    }

    static ObjectNode legal(int i) {
        return isOfDws(i) ? dws(i) : instavm(i);
    }

    /** Wrong in one place, which place and how depending on the number. */
    static ObjectNode violating(int i) {
        ObjectNode answer = legal(i);
        int way = i / 5;
        ObjectNode object = isOfDws(i) ? (ObjectNode) answer.path("snapshots").path(way % 2) : answer;
        List<String> members = new ArrayList<>();
        object.fieldNames().forEachRemaining(members::add);
        String member = members.get(way / 2 % members.size());
        switch (way / 2 / members.size() % 3) {
            case 0 -> object.set(member, JSON.objectNode().put("was", i));
            case 1 -> object.set(member, JSON.arrayNode().add("value " + i));
            default -> {
                if (object.path(member).isTextual()) {
                    object.put(member, i);
                } else {
                    object.put(member, "text " + i);
                }
            }
        }
        return answer;
    }

    private static ObjectNode dws(int i) {
        ObjectNode answer = JSON.objectNode();
        answer.putArray("snapshots").add(dwsSnapshot(i, 1)).add(dwsSnapshot(i, 2));
        return answer.put("count", 2);
    }

    private static ObjectNode dwsSnapshot(int i, int number) {
        return JSON.objectNode()
                .put("id", String.format(Locale.ROOT, "%08x-67cd-408a-8b66-%012x", i, number))
                .put("name", "snapshot-" + i + "-" + number)
                .put("description", "")
                .put("started", String.format(Locale.ROOT, "2016-08-23T03:%02d:23Z", i % 60))
                .put("finished", String.format(Locale.ROOT, "2016-08-23T04:%02d:40Z", i % 60))
                .put("size", 500 + i)
                .put("status", "AVAILABLE")
                .put("type", "MANUAL")
                .put("cluster_id", "4f87d3c4-9e33-482f-b962-e23b30d1a18c");
    }

    private static ObjectNode instavm(int i) {
        return JSON.objectNode()
                .put("id", "snap_" + i)
                .put("name", "nightly-" + i)
                .put("status", "ready")
                .put("snapshot_type", "user")
                .put("created_at", String.format(Locale.ROOT, "2026-05-01T10:%02d:00Z", i % 60))
                .put("updated_at", String.format(Locale.ROOT, "2026-05-01T10:%02d:30Z", i % 60))
                .put("size_bytes", 1000L * i)
                .put("vcpu_count", 2)
                .put("memory_mb", 512)
                .put("is_public", false);
    }
}
