package io.snapshotcontracts.internal.http;

/** Looks at what the JDK's client refuses or sends changed, before any request is sent. */
final class Sendable {

    private Sendable() {}

    /** Throws an {@link IllegalArgumentException} with one clause that shows no header's value. */
    static void require(HttpRequest request) {
        if (!Header.isToken(request.method())) {
            throw new IllegalArgumentException("the method '" + request.method() + "' is no word that HTTP allows");
        }
        if (request.method().equalsIgnoreCase("CONNECT")) {
            throw new IllegalArgumentException("the method CONNECT is for proxies, and is not sent");
        }
        for (Header field : request.headers().fields()) {
            if (!Header.isToken(field.name())) {
                throw new IllegalArgumentException(
                        "the header name '" + field.name() + "' holds a character that HTTP does not allow there");
            }
            // the client would send a question mark for each character between ASCII and Latin-1
            if (!field.value().chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~'))) {
                throw new IllegalArgumentException("the value of the header " + field.name()
                        + " holds a character that is not printable ASCII, which cannot be sent");
            }
        }
    }
}
