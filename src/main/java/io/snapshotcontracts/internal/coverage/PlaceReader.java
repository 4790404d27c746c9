package io.snapshotcontracts.internal.coverage;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.schema.NotComparableException;
import io.snapshotcontracts.internal.schema.Schema;
import io.snapshotcontracts.internal.schema.SchemaReader;
import io.snapshotcontracts.internal.schema.Shape;
import io.snapshotcontracts.internal.schema.Types;
import io.snapshotcontracts.internal.schema.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads the places of one body from its schema, the shallow ones first; a schema inside itself is read once. */
final class PlaceReader {

    /** More than a person reads of one body. */
    private static final int MOST_PLACES = 1_000;

    private final SchemaReader schemas;
    private final boolean isRequest;
    private final Deque<Unread> unread = new ArrayDeque<>();
    private int places;

    PlaceReader(SchemaReader schemas, boolean isRequest) {
        this.schemas = schemas;
        this.isRequest = isRequest;
    }

    /** A place whose values are known, and what is inside not yet. */
    private record Unread(DocumentedPlace place, List<OpenApiNode> targets, List<List<OpenApiNode>> around) {}

    DocumentedPlace read(String path, OpenApiNode schema) {
        DocumentedPlace root = new DocumentedPlace(path);
        unread.clear();
        places = 0;
        read(root, List.of(schema), List.of());
        while (!unread.isEmpty() && places < MOST_PLACES) {
            inside(unread.remove());
        }
        if (!unread.isEmpty()) {
            root.addRest();
        }
        return root;
    }

    private void read(DocumentedPlace place, List<OpenApiNode> nodes, List<List<OpenApiNode>> around) {
        places++;
        List<OpenApiNode> targets = schemas.targets(nodes);
        Schema schema = schema(targets);
        values(place, schema);
        boolean hasParts = schema.types().contains("object") || schema.types().contains("array");
        if (hasParts && !around.contains(targets)) {
            unread.add(new Unread(place, targets, around));
        }
    }

    private void inside(Unread next) {
        DocumentedPlace place = next.place();
        List<OpenApiNode> targets = next.targets();
        List<List<OpenApiNode>> around = next.around();
        Schema schema = schema(targets);
        List<List<OpenApiNode>> here = new ArrayList<>(around);
        here.add(targets);
        for (Shape choice : schema.choices()) {
            choice.members().properties().forEach((name, member) -> member(place, schema, name, member, here));
            List<OpenApiNode> others = choice.members().additional();
            if (!others.isEmpty() && !schema(schemas.targets(others)).isNothing()) {
                read(place.others(), others, here);
            }
            choice.elements().first().forEach(element -> read(place.items(), element, here));
            if (!choice.elements().rest().isEmpty()) {
                read(place.items(), choice.elements().rest(), here);
            }
        }
    }

    private Schema schema(List<OpenApiNode> targets) {
        try {
            return schemas.read(targets);
        } catch (NotComparableException e) {
            return Schema.ANY;
        }
    }

    private void values(DocumentedPlace place, Schema schema) {
        boolean isAnyType = schema.nullable() && schema.types().equals(Types.ANY);
        if (isAnyType) {
            place.addType(SchemaLocation.ANY_TYPE);
        } else {
            schema.types().forEach(place::addType);
            if (schema.nullable()) {
                place.addType("null");
            }
        }
        for (Shape choice : schema.choices()) {
            if (choice.words() != null) {
                choice.words().stream().map(Word::text).forEach(place::addWord);
            }
        }
        boolean hasFormat = schema.choices().stream()
                .anyMatch(choice ->
                        !choice.patterns().isEmpty() || !choice.formats().isEmpty());
        if (hasFormat && !isRequest) {
            place.addFormat();
        }
    }

    private void member(
            DocumentedPlace place,
            Schema schema,
            String name,
            List<OpenApiNode> member,
            List<List<OpenApiNode>> around) {
        Schema read = schema(schemas.targets(member));
        boolean isHidden = isRequest ? read.onlyRead() : read.onlyWritten();
        if (read.isNothing() || isHidden) {
            return;
        }
        read(place.member(name), member, around);
        boolean mayLack = schema.choices().stream()
                .anyMatch(choice -> choice.types().contains("object")
                        && !choice.members().required().contains(name));
        if (mayLack && !isRequest) {
            place.mayLack(name, read.byDefault() == null ? "" : read.byDefault().asText());
        }
    }
}
