package io.snapshotcontracts.internal.broker;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.broker.FetchedPact.Notice;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractReader;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.http.HttpResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The contracts that a broker has for a provider, by its "pacts for verification". */
public final class PactBroker {

    /** Each is one request and is held in memory. */
    private static final int MOST_PACTS = 1_000;

    private static final int MOST_NOTICES = 20;

    private static final String FOR_VERIFICATION = "pb:provider-pacts-for-verification";

    private final BrokerAccess access;
    private final HalClient client;

    public PactBroker(BrokerAccess access) {
        this.access = access;
        this.client = new HalClient(access);
    }

    /**
     * All contracts that a query selects, read and checked.
     *
     * @throws BrokerException where there is none, or one that cannot be used
     */
    public List<FetchedPact> fetch(PactQuery query) {
        return access.masking(() -> fetchAll(query));
    }

    private List<FetchedPact> fetchAll(PactQuery query) {
        URI url = client.get(access.url())
                .requiredLink(
                        FOR_VERIFICATION,
                        Map.of("provider", query.provider()),
                        "a Pact Broker has it from version 2.60.0 on");
        HttpResponse answer = client.exchange("POST", url, query.toJson());
        if (answer.status() == 404) {
            throw client.problem(url, "the broker knows no provider '" + query.provider() + "'");
        }
        HalDocument listed = client.document(url, answer);
        JsonNode pacts = listed.json().path("_embedded").path("pacts");
        if (!pacts.isArray()) {
            throw client.problem(url, "the list of contracts is missing (_embedded.pacts)");
        }
        if (pacts.isEmpty()) {
            throw client.problem(
                    url, "the broker has no contract with '" + query.provider() + "' that the selectors name");
        }
        if (pacts.size() > MOST_PACTS) {
            throw client.problem(url, "the broker lists more than " + MOST_PACTS + " contracts; select fewer of them");
        }
        List<FetchedPact> fetched = new ArrayList<>();
        pacts.forEach(pact -> fetched.add(fetch(new HalDocument(url, pact), query.provider())));
        if (fetched.stream().allMatch(pact -> pact.own().interactions().isEmpty())) {
            throw client.problem(url, "none of the contracts holds an HTTP interaction");
        }
        return fetched;
    }

    private FetchedPact fetch(HalDocument listed, String provider) {
        URI url = listed.requiredLink("self", Map.of(), "it leads to the contract");
        HttpResponse answer = client.exchange("GET", url, null);
        HalDocument document = client.document(url, answer);
        JsonNode properties = listed.json().path("verificationProperties");
        // a contract in progress is always pending, which a broker only says where it is asked for the status
        boolean pending =
                properties.path("pending").asBoolean() || properties.path("wip").asBoolean();
        return new FetchedPact(
                contract(url, client.text(url, answer), provider),
                pending,
                notices(properties.path("notices")),
                document);
    }

    private Contract contract(URI url, String text, String provider) {
        // the rest of the address says by which selector it was found
        String source = client.shown(url.toString().replaceFirst("/metadata/[^/]*$", ""));
        Contract contract;
        try {
            contract = ContractReader.readable(source, text);
            contract.check();
        } catch (InvalidContractException e) {
            throw new BrokerException(client.shown(String.valueOf(e.getMessage())), e);
        }
        if (!contract.provider().equals(provider)) {
            throw client.problem(
                    url,
                    "the contract is with '" + client.shown(contract.provider()) + "', but contracts with '" + provider
                            + "' were asked for");
        }
        return contract.shownBy(access.redactor()::redact);
    }

    private List<Notice> notices(JsonNode listed) {
        List<Notice> notices = new ArrayList<>();
        for (JsonNode notice : listed) {
            if (notices.size() < MOST_NOTICES && notice.path("text").isTextual()) {
                notices.add(new Notice(
                        notice.path("when").asText(),
                        client.paragraph(notice.path("text").asText())));
            }
        }
        return notices;
    }
}
