package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes WireMock mappings from contracts, so that a stock WireMock 3 answers each interaction's request with its example.
 *
 * <p>Each interaction makes one mapping. Where its request carries a documented credential header, each other documented
 * one makes one more, which wants that header instead, with any value: a declared widening of the contract. It is left
 * out where the interaction is about its scheme. {@code metadata} of a mapping says where it comes from:
 *
 * <pre>{"snapshot-contracts": {"origin": "contract", "provider": …, "contract": file, "interaction": description,
 *  "state": …}}</pre>
 *
 * {@code state} is absent where the interaction has none; the origin of a widening is {@code credential-widening}, with
 * the other scheme's name as {@code securityScheme}.
 *
 * <p>An answer whose body the contract leaves open is served as the JSON object {@code {}}: any body is legal there, and
 * clients of several vendors fail on an answer without a media type.
 *
 * <p>Each answer carries {@code Access-Control-Allow-Origin}, which no contract asks for, so that a browser shows it.
 *
 * <p>The same contracts make the same files, byte for byte. As in every WireMock mapping, further headers in a request
 * are no hindrance.
 */
final class MappingGenerator {

    private MappingGenerator() {}

    /**
     * All mappings of the contracts together, since one stub serves them all.
     *
     * @param pages of the providers, for their credential headers and what they require of answers
     * @return the files' texts by their names
     * @throws InvalidContractException where an interaction cannot be translated exactly, or a stub could not tell two
     *     interactions apart
     */
    static SortedMap<String, String> generate(List<Contract> contracts, List<Page> pages) {
        List<Mapping> mappings = new ArrayList<>();
        for (Contract contract : contracts) {
            Page page = pages.stream()
                    .filter(candidate -> candidate.documentation().provider().equals(contract.provider()))
                    .findFirst()
                    .orElseGet(() -> new Page(Documentation.none(contract.provider())));
            for (Interaction interaction : contract.interactions()) {
                Mapping mapping = mapping(contract, interaction, page);
                mappings.add(mapping);
                mappings.addAll(CredentialWidening.of(mapping, page.documentation()));
            }
        }
        Conflicts.refuse(mappings);
        SortedMap<String, String> files = new TreeMap<>();
        mappings.forEach(mapping -> files.put(mapping.fileName(), mapping.text()));
        return files;
    }

    private static Mapping mapping(Contract contract, Interaction interaction, Page page) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.put("origin", "contract");
        metadata.put("provider", contract.provider());
        metadata.put("contract", contract.file());
        metadata.put("interaction", interaction.description());
        String state = interaction.state();
        if (state != null) {
            metadata.put("state", state);
        }
        ObjectNode response = page.answer(interaction);
        CrossOrigin.allow(response);
        return new Mapping(
                Slug.of(contract.provider()) + "-" + Slug.of(interaction.description()) + ".json",
                interaction,
                page.request(interaction),
                response,
                metadata);
    }
}
