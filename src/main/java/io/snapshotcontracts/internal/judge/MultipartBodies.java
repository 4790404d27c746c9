package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.ContractBody;
import io.snapshotcontracts.internal.contract.MediaType;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.internal.contract.Rules;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** Compares multipart bodies part by part; a part is named by its disposition, else by its number. */
final class MultipartBodies {

    private final Rules rules;
    private final ConsumerFindings findings;

    private MultipartBodies(Rules rules, ConsumerFindings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    static void compare(ContractBody expected, HttpResponse response, Rules rules, ConsumerFindings findings) {
        Multipart wanted = Multipart.read(expected.content(), expected.type());
        Multipart came = Multipart.read(
                response.body(), response.contentType().map(MediaType::of).orElse(expected.type()));
        if (wanted.problem() != null) {
            throw new NotJudgedException("the contract's example cannot be compared: " + wanted.problem());
        }
        String problem = came.problem();
        if (problem != null) {
            findings.add(
                    "$",
                    "the body is multipart",
                    "a multipart body",
                    response.body().toString(),
                    problem);
            return;
        }
        if (wanted.parts().size() != came.parts().size()) {
            findings.add(
                    "$",
                    ConsumerFindings.EQUAL,
                    wanted.parts().size() + " parts",
                    came.parts().size() + " parts",
                    "the body has " + came.parts().size() + " parts, where the contract has "
                            + wanted.parts().size());
        }
        MultipartBodies bodies = new MultipartBodies(rules, findings);
        for (int i = 0; i < Math.min(wanted.parts().size(), came.parts().size()); i++) {
            String name = wanted.parts().get(i).parameter("name").orElse(Integer.toString(i));
            bodies.part(name, wanted.parts().get(i), came.parts().get(i));
        }
    }

    private void part(String name, Multipart.Part expected, Multipart.Part actual) {
        String path = JsonPaths.child("$", name);
        for (Header header : expected.headers().fields()) {
            String value = actual.headers().first(header.name()).orElse("");
            boolean free = value.isEmpty() && header.isNamed("Content-Type");
            boolean ruled = rules.ofBody(List.of(name, header.name())).isPresent();
            if (!free && !ruled && !Multipart.sameHeader(header.value(), value)) {
                findings.differs(JsonPaths.child(path, header.name()), ConsumerFindings.EQUAL, header.value(), value);
            }
        }
        Rules own = rules.below(name);
        ContractBody body =
                ContractBody.of(expected.body(), expected.contentType().orElse(null));
        Optional<RuleGroup> whole = own.ofBody(List.of()).filter(group -> group.has("contentType"));
        if (whole.isPresent()) {
            BodyLens.detected(path, whole.get(), actual.body(), findings);
        } else if (body.isPresent() && body.type().isJson() && body.json() != null) {
            json(path, body, actual, own);
        } else {
            MediaType type = actual.contentType().map(MediaType::of).orElse(body.type());
            BodyLens.content(path, body, actual.body(), type, own, findings);
        }
    }

    private void json(String path, ContractBody expected, Multipart.Part actual, Rules own) {
        StrictJson.Result json = StrictJson.read(actual.body());
        if (json.value() == null) {
            findings.add(
                    path,
                    "the part is one JSON text (RFC 8259)",
                    "a JSON text",
                    actual.body().toString(),
                    "the part is not JSON: " + json.problem());
        } else {
            JsonBodies.compare(path, JsonBodies.Expectation.of(expected, own), own, json.value(), findings);
        }
    }
}
