package io.snapshotcontracts.internal.mapping;

import static io.snapshotcontracts.internal.mapping.Fixture.contract;
import static io.snapshotcontracts.internal.mapping.Fixture.get;
import static io.snapshotcontracts.internal.mapping.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.internal.contract.Interaction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseTranslationTest {

    static Stream<Arguments> translated() {
        return Stream.of(
                argumentSet(
                        "an open body",
                        "{'status': 503}",
                        "{'status':503,'headers':{'Content-Type':'application/json'},'jsonBody':{}}"),
                argumentSet("a status that has no body", "{'status': 204}", "{'status':204}"),
                argumentSet(
                        "several values of a header",
                        "{'status': 200, 'headers': {'Vary': ['a', 'b']}}",
                        "{'status':200,'headers':{'Vary':['a','b'],'Content-Type':'application/json'},'jsonBody':{}}"),
                argumentSet(
                        "type of the body where no header says it",
                        "{'status': 200, 'body': {'content': {'a': 1}, 'contentType': 'application/json', 'encoded': false}}",
                        "{'status':200,'headers':{'Content-Type':'application/json'},'jsonBody':{'a':1}}"),
                argumentSet(
                        "header before the type of the body",
                        "{'status': 200, 'headers': {'content-type': ['application/problem+json; charset=utf-8']},"
                                + " 'body': {'content': [], 'contentType': 'application/problem+json', 'encoded': false}}",
                        "{'status':200,'headers':{'content-type':'application/problem+json; charset=utf-8'},'jsonBody':[]}"),
                argumentSet(
                        "JSON null",
                        "{'status': 200, 'body': {'content': null, 'contentType': 'application/json', 'encoded': false}}",
                        "{'status':200,'headers':{'Content-Type':'application/json'},'body':'null'}"),
                argumentSet(
                        "text",
                        "{'status': 200, 'body': {'content': 'plain', 'contentType': 'text/plain', 'encoded': false}}",
                        "{'status':200,'headers':{'Content-Type':'text/plain'},'body':'plain'}"),
                argumentSet(
                        "JSON under another type",
                        "{'status': 200, 'body': {'content': {'a': 1}, 'contentType': 'text/plain', 'encoded': false}}",
                        "{'status':200,'headers':{'Content-Type':'text/plain'},'body':'{\\'a\\':1}'}"),
                argumentSet(
                        "bytes",
                        "{'status': 200, 'body': {'content': 'AQID', 'contentType': 'image/png', 'encoded': 'base64'}}",
                        "{'status':200,'headers':{'Content-Type':'image/png'},'base64Body':'AQID'}"),
                argumentSet(
                        "another charset",
                        "{'status': 200, 'body': {'content': 'é', 'contentType': 'text/plain; charset=ISO-8859-1'}}",
                        "{'status':200,'headers':{'Content-Type':'text/plain; charset=ISO-8859-1'},'base64Body':'6Q=='}"),
                argumentSet(
                        "numbers",
                        "{'status': 200, 'body': {'content': [500, 500.25, 9223372036854775808],"
                                + " 'contentType': 'application/json', 'encoded': false}}",
                        "{'status':200,'headers':{'Content-Type':'application/json'},"
                                + "'jsonBody':[500,500.25,9223372036854775808]}"));
    }

    @ParameterizedTest
    @MethodSource("translated")
    void responseIsTranslated(String response, String expected) {
        assertThat(ResponseTranslation.of(only(get("one", "/a", "", response)))).hasToString(json(expected));
    }

    private static Interaction only(String interaction) {
        return contract(interaction).interactions().get(0);
    }
}
