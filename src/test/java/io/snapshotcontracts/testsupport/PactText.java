package io.snapshotcontracts.testsupport;

/** Pact files with one interaction, whose request or answer a test gives as JSON. */
public final class PactText {

    private PactText() {}

    /** Pact 4 with a plain request. */
    public static String answering(String response) {
        return of("4.0", "{\"method\": \"GET\", \"path\": \"/a\"}", response, "");
    }

    /** Pact 4 with a plain answer. */
    public static String asking(String request) {
        return of("4.0", request, "{\"status\": 200}", "");
    }

    /**
     * Any version.
     *
     * @param more members of the interaction, each with a comma before it
     */
    public static String of(String version, String request, String response, String more) {
        return """
                {"consumer": {"name": "c"}, "provider": {"name": "p"},
                 "interactions": [{"description": "d", "request": %s, "response": %s%s}],
                 "metadata": {"pactSpecification": {"version": "%s"}}}""".formatted(request, response, more, version);
    }
}
