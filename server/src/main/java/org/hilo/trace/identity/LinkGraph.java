package org.hilo.trace.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hilo.engine.Reference;
import org.jspecify.annotations.Nullable;

/** The references that name a customer, numbered, and their links with the reason of each; grows with the events. */
public final class LinkGraph {
    private final LinkRules rules;
    private final Map<Reference, Integer> numbers = new ConcurrentHashMap<>();
    private final PairTable pairs = new PairTable();
    private Reference[] references = new Reference[1024];
    private int size;

    LinkGraph(LinkRules rules) {
        this.rules = rules;
    }

    LinkRules rules() {
        return rules;
    }

    /** Takes what an event says about its references; true when that was anything new. */
    public synchronized boolean take(long eventId, List<Reference> seenTogether) {
        boolean isNew = false;
        for (Reference reference : seenTogether) {
            if (rules.kindOf(reference.type()) == LinkKind.SHARED) {
                continue;
            }
            int before = size;
            numberOf(Link.plain(reference));
            isNew |= size > before;
        }
        for (Link link : EventLinks.of(seenTogether, rules)) {
            isNew |= pairs.add(numberOf(link.one()), numberOf(link.other()), eventId);
        }
        return isNew;
    }

    /** Who is whose, by all that was taken so far. */
    synchronized KnownCustomers join(Decisions decisions) {
        Reference[] seen = Arrays.copyOf(references, size);
        return new Joining(seen, numbers, pairs.pairs(), rules, decisions).join();
    }

    /** The links between these references with their reasons, the best proven first. */
    synchronized List<ProvenLink> linksAmong(List<Reference> members, Decisions decisions) {
        List<ProvenLink> links = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                ProvenLink link = linkOf(members.get(i), members.get(j));
                if (link != null && !decisions.cuts().contains(link.link())) {
                    links.add(link);
                }
            }
        }
        links.sort(ProvenLink.BEST_FIRST);
        return links;
    }

    private @Nullable ProvenLink linkOf(Reference one, Reference other) {
        Integer first = numbers.get(one);
        Integer second = numbers.get(other);
        if (first == null || second == null) {
            return null;
        }
        long pair = PairTable.key(first, second);
        int events = pairs.eventCount(pair);
        return events == 0 ? null : new ProvenLink(new Link(one, other), pairs.firstEvent(pair), events);
    }

    private int numberOf(Reference reference) {
        Integer known = numbers.get(reference);
        if (known != null) {
            return known;
        }
        if (size == references.length) {
            references = Arrays.copyOf(references, size * 2);
        }
        references[size] = reference;
        numbers.put(reference, size);
        return size++;
    }
}
