package io.snapshotcontracts.soak;

/** What is asked of the worked examples. */
final class Requests {

    static final String PLAIN = snapshots("89cd04f168b84af6be287f71730fdb4b", "any");

    private Requests() {}

    static String snapshots(String project, String token) {
        return "GET /v1.0/" + project + "/snapshots HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: " + token + "\r\n\r\n";
    }

    static String snapshot(String id) {
        return "GET /v1/snapshots/" + id + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: any\r\n\r\n";
    }

    static String example(String name) {
        return PLAIN.replace("\r\n\r\n", "\r\nPrefer: example=" + name + "\r\n\r\n");
    }

    /** The n-th of a program that polls: identifiers, lifecycles and credentials that come and go. */
    static String mixed(String tag, long n) {
        return switch ((int) (n % 5)) {
            case 0 -> snapshot("snap_becomes_ready-" + tag + "-" + n);
            case 1 -> snapshot(tag + "-" + n);
            case 2 -> snapshots(tag, "token-of-the-hour-" + n / 1000);
            default -> snapshots(tag, "any");
        };
    }
}
