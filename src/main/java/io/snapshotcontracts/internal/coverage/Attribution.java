package io.snapshotcontracts.internal.coverage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which documented elements a variation is about: what it breaks, or which freedom it takes. */
final class Attribution {

    /** What of a place an element is about, told from the end of its name. */
    private enum Facet {
        TYPE,
        NULL,
        WORD,
        FORMAT,
        ABSENT;

        boolean ends(String rest) {
            return switch (this) {
                case WORD -> rest.startsWith(" = ");
                case FORMAT -> rest.equals(" in its format");
                case ABSENT -> rest.startsWith(" absent");
                case NULL -> rest.equals(" null");
                case TYPE -> !rest.equals(" null") && rest.startsWith(" ") && JsonTypes.ALL.contains(rest.substring(1));
            };
        }
    }

    private static final Map<String, Facet> ABOUT = Map.of(
            "a word that is not listed", Facet.WORD,
            "every listed word", Facet.WORD,
            "another layout of a time", Facet.FORMAT,
            "a date or time that does not exist", Facet.FORMAT,
            "any time that exists", Facet.FORMAT,
            "optional field absent", Facet.ABSENT,
            "null where the page allows it", Facet.NULL);

    private static final Set<String> OF_THE_MEDIA_TYPE = Set.of("another media type", "any header");

    private final Set<String> documented;

    Attribution(Set<String> documented) {
        this.documented = documented;
    }

    /** At least one element. */
    Set<String> elements(Variation variation) {
        String operation = variation.operation().operationId();
        String answer = operation + " " + variation.original().status();
        if (variation.kind().equals("a status that is not listed")) {
            return Set.of(operation);
        }
        if (OF_THE_MEDIA_TYPE.contains(variation.kind())) {
            return Set.of(answer + " " + variation.original().contentType().orElse(""));
        }
        String place = answer + " " + (variation.place().isEmpty() ? "$" : variation.place());
        for (Facet facet : List.of(ABOUT.getOrDefault(variation.kind(), Facet.TYPE), Facet.TYPE)) {
            Set<String> found = new LinkedHashSet<>();
            for (String element : documented) {
                if (element.startsWith(place) && facet.ends(element.substring(place.length()))) {
                    found.add(element);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of(answer);
    }
}
