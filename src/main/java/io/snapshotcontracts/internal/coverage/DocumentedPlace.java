package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.coverage.Aspect.OfAbsence;
import io.snapshotcontracts.internal.coverage.Aspect.OfFormat;
import io.snapshotcontracts.internal.coverage.Aspect.OfPlace;
import io.snapshotcontracts.internal.coverage.Aspect.OfRest;
import io.snapshotcontracts.internal.coverage.Aspect.OfType;
import io.snapshotcontracts.internal.coverage.Aspect.OfWord;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place of a body and what is documented of it, whichever choice of its schemas says so. */
final class DocumentedPlace {

    private final String path;
    private final Set<OfPlace> aspects = new LinkedHashSet<>();
    private final Map<String, DocumentedPlace> members = new LinkedHashMap<>();
    private final Map<String, OfAbsence> absences = new LinkedHashMap<>();
    private @Nullable DocumentedPlace others;
    private @Nullable DocumentedPlace items;

    DocumentedPlace(String path) {
        this.path = path;
    }

    void addType(String type) {
        aspects.add(new OfType(path, type));
    }

    void addWord(String word) {
        aspects.add(new OfWord(path, word));
    }

    void addFormat() {
        aspects.add(new OfFormat(path));
    }

    void addRest() {
        aspects.add(new OfRest(path));
    }

    DocumentedPlace member(String name) {
        return members.computeIfAbsent(name, each -> new DocumentedPlace(SchemaLocation.member(path, each)));
    }

    void mayLack(String name, String meaning) {
        absences.put(name, new OfAbsence(SchemaLocation.member(path, name), meaning));
    }

    /** The members that the page does not name. */
    DocumentedPlace others() {
        if (others == null) {
            others = new DocumentedPlace(path + ".*");
        }
        return others;
    }

    DocumentedPlace items() {
        if (items == null) {
            items = new DocumentedPlace(path + SchemaLocation.ANY_ELEMENT);
        }
        return items;
    }

    /** All that is documented here and below, in the page's order. */
    void addTo(Set<OfPlace> all) {
        all.addAll(aspects);
        members.forEach((name, member) -> {
            member.addTo(all);
            if (absences.containsKey(name)) {
                all.add(absences.get(name));
            }
        });
        if (others != null) {
            others.addTo(all);
        }
        if (items != null) {
            items.addTo(all);
        }
    }

    /** What of it a value shows. */
    void show(JsonNode value, Set<OfPlace> shown) {
        aspects.stream().filter(aspect -> isShown(aspect, value)).forEach(shown::add);
        if (value.isObject()) {
            members.forEach((name, member) -> {
                if (value.has(name)) {
                    member.show(value.path(name), shown);
                } else if (absences.containsKey(name)) {
                    shown.add(absences.get(name));
                }
            });
            if (others != null) {
                DocumentedPlace unnamed = others;
                value.properties().stream()
                        .filter(member -> !members.containsKey(member.getKey()))
                        .forEach(member -> unnamed.show(member.getValue(), shown));
            }
        }
        if (value.isArray() && items != null) {
            DocumentedPlace each = items;
            value.forEach(element -> each.show(element, shown));
        }
    }

    private static boolean isShown(OfPlace aspect, JsonNode value) {
        if (aspect instanceof OfType type) {
            return type.type().equals(SchemaLocation.ANY_TYPE) || JsonTypes.isOf(type.type(), value);
        }
        if (aspect instanceof OfWord word) {
            return word.word().equals(JsonTypes.word(value));
        }
        return aspect instanceof OfFormat && !value.isNull();
    }
}
