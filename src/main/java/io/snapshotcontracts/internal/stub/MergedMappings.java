package io.snapshotcontracts.internal.stub;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Several lists of mappings, each in order, as one, without those that come twice. */
final class MergedMappings implements Iterator<StubMapping> {

    private final List<Iterator<StubMapping>> lists = new ArrayList<>();
    private final List<@Nullable StubMapping> heads = new ArrayList<>();
    private @Nullable StubMapping next;

    MergedMappings(List<Iterable<StubMapping>> ordered) {
        for (Iterable<StubMapping> list : ordered) {
            Iterator<StubMapping> iterator = list.iterator();
            lists.add(iterator);
            heads.add(iterator.hasNext() ? iterator.next() : null);
        }
        next = least();
    }

    private @Nullable StubMapping least() {
        StubMapping least = null;
        for (StubMapping head : heads) {
            if (head != null && (least == null || UrlTree.ORDER.compare(head, least) < 0)) {
                least = head;
            }
        }
        return least;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public StubMapping next() {
        StubMapping current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        for (int i = 0; i < heads.size(); i++) {
            StubMapping head = heads.get(i);
            if (head != null && UrlTree.ORDER.compare(head, current) == 0) { // one mapping may have several shapes
                heads.set(i, lists.get(i).hasNext() ? lists.get(i).next() : null);
            }
        }
        next = least();
        return current;
    }
}
