package io.snapshotcontracts.internal.proxy;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** The header fields that concern one connection alone (RFC 9110, section 7.6.1), and go no further. */
final class Hops {

    /** {@code Expect} too: this proxy asks for the body itself, since not every service answers an expectation. */
    private static final Set<String> ALWAYS = Set.of(
            "connection",
            "expect",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private Hops() {}

    /** The fields of a message that are passed on, in their order. */
    static HttpFields passedOn(HttpFields fields) {
        Set<String> dropped = new TreeSet<>(ALWAYS);
        for (String value : fields.getValuesList(HttpHeader.CONNECTION)) {
            for (String name : value.split(",", -1)) {
                dropped.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        HttpFields.Mutable passed = HttpFields.build();
        for (HttpField field : fields) {
            if (!dropped.contains(field.getLowerCaseName())) {
                passed.add(asSpelt(field));
            }
        }
        return passed;
    }

    /** The fields of a request as the service is to get them. */
    static HttpFields passedOnTo(String authority, HttpFields fields) {
        HttpField host = new HttpField("Host", authority);
        HttpFields.Mutable passed = HttpFields.build();
        HttpFields kept = passedOn(fields);
        if (!kept.contains(host.getName())) {
            passed.add(host);
        }
        kept.forEach(field -> passed.add(field.is(host.getName()) ? host : field));
        return passed;
    }

    /** Jetty writes names that it knows in its own spelling. The length it must recognise, for it frames the body. */
    private static HttpField asSpelt(HttpField field) {
        return field.getHeader() == HttpHeader.CONTENT_LENGTH
                ? field
                : new HttpField(null, field.getName(), field.getValue());
    }
}
