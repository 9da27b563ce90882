package org.hilo.trace.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hilo.engine.Reference;

/** The references that name a customer, numbered, and their links with the reason of each; grows with the events. */
public final class LinkGraph {
    private final LinkRules rules;
    private final Map<Reference, Integer> numbers = new ConcurrentHashMap<>();
    private final PairTable pairs = new PairTable();
    private final Set<String> types = new LinkedHashSet<>();
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
            types.add(reference.type());
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
        BitSet wanted = new BitSet();
        for (Reference member : members) {
            Integer number = numbers.get(member);
            if (number != null) {
                wanted.set(number);
            }
        }
        List<ProvenLink> links = new ArrayList<>();
        for (long pair : pairs.pairs()) {
            int one = PairTable.one(pair);
            int other = PairTable.other(pair);
            if (!wanted.get(one) || !wanted.get(other)) {
                continue;
            }
            Link link = new Link(references[one], references[other]);
            if (!decisions.cuts().contains(link)) {
                links.add(new ProvenLink(link, pairs.firstEvent(pair), pairs.eventCount(pair)));
            }
        }
        links.sort(ProvenLink.BEST_FIRST);
        return links;
    }

    /** Types of all references seen, those that join nobody included, in order of first arrival. */
    synchronized List<String> types() {
        return List.copyOf(types);
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
