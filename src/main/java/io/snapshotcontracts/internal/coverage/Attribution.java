package io.snapshotcontracts.internal.coverage;

import io.snapshotcontracts.internal.coverage.Aspect.OfAbsence;
import io.snapshotcontracts.internal.coverage.Aspect.OfFormat;
import io.snapshotcontracts.internal.coverage.Aspect.OfMediaType;
import io.snapshotcontracts.internal.coverage.Aspect.OfPlace;
import io.snapshotcontracts.internal.coverage.Aspect.OfType;
import io.snapshotcontracts.internal.coverage.Aspect.OfWord;
import io.snapshotcontracts.internal.coverage.Kind.About;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the documented elements that a variation is about: what it breaks, or which freedom it takes. */
final class Attribution {

    private final Set<Element> documented;
    private final Map<Place, Set<Element>> byPlace = new LinkedHashMap<>();

    /** A place of one answer. */
    private record Place(String group, String path) {}

    Attribution(Set<Element> documented) {
        this.documented = documented;
        for (Element element : documented) {
            if (element.aspect() instanceof OfPlace place) {
                byPlace.computeIfAbsent(new Place(element.group(), place.place()), each -> new LinkedHashSet<>())
                        .add(element);
            }
        }
    }

    /** At least one element. */
    Set<Element> elements(Variation variation) {
        PageAnswer answer = variation.about();
        About about = variation.kind().about();
        return switch (about) {
            case OPERATION -> Set.of(Element.of(answer.operation().operationId()));
            case ANSWER -> Set.of(answer.element(Aspect.WHOLE));
            case MEDIA_TYPE -> {
                Element type = answer.element(new OfMediaType(variation.mediaType()));
                yield Set.of(documented.contains(type) ? type : answer.element(Aspect.WHOLE));
            }
            case TYPE, NULL, WORD, FORMAT, ABSENT -> ofPlace(answer, variation.path(), about);
        };
    }

    private Set<Element> ofPlace(PageAnswer answer, String path, About about) {
        Set<Element> here = byPlace.getOrDefault(new Place(answer.name(), path), Set.of());
        for (About wanted : List.of(about, About.TYPE)) {
            Set<Element> found = here.stream()
                    .filter(element -> isAbout(wanted, element.aspect()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of(answer.element(Aspect.WHOLE));
    }

    private static boolean isAbout(About about, Aspect aspect) {
        if (aspect instanceof OfType type) {
            return type.type().equals("null") ? about == About.NULL : about == About.TYPE;
        }
        return switch (about) {
            case WORD -> aspect instanceof OfWord;
            case FORMAT -> aspect instanceof OfFormat;
            case ABSENT -> aspect instanceof OfAbsence;
            default -> false;
        };
    }
}
