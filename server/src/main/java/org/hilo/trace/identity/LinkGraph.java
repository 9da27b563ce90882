package org.hilo.trace.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hilo.engine.Reference;
import org.jspecify.annotations.Nullable;

/** The references that name a customer, numbered, and their links with the reason of each; grows with the events. */
public final class LinkGraph {
    private final LinkRules rules;
    private final Map<Reference, Integer> numbers = new ConcurrentHashMap<>();
    private final PairTable pairs = new PairTable();
    private final HalfLinks links = new HalfLinks();
    private final Joins joins = new Joins(this);
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
        for (Reference reference : seenTogether) {
            types.add(reference.type());
        }
        int before = size;
        List<Reference> joining = EventLinks.joining(seenTogether, rules);
        joining.forEach(this::numberOf);
        boolean isNew = size > before;
        for (Link link : EventLinks.of(joining, rules)) {
            int one = numberOf(link.one());
            int other = numberOf(link.other());
            if (pairs.add(one, other, eventId)) {
                links.link(one, other);
                joins.linked(one, other);
                isNew = true;
            }
        }
        return isNew;
    }

    /** Who is whose, by all that was taken so far. */
    synchronized KnownCustomers join(Decisions decisions) {
        joins.joinAll(decisions);
        return known();
    }

    /** The same under the decisions of last time, at the cost of what was taken since. */
    synchronized KnownCustomers joinRest() {
        joins.joinRest();
        return known();
    }

    private KnownCustomers known() {
        return new KnownCustomers(this, joins.customers(), joins.held(), joins.decisions());
    }

    /** The number of a reference; null when it was never seen or says nothing about customers. Asks without waiting. */
    @Nullable
    Integer findNumber(Reference reference) {
        return numbers.get(Link.plain(reference));
    }

    /** All references that may belong to one customer with this one. */
    synchronized List<Reference> partOf(int reference) {
        return Arrays.stream(joins.partOf(reference))
                .mapToObj(member -> references[member])
                .toList();
    }

    /** The links between these references with their reasons, the best proven first. */
    synchronized List<ProvenLink> linksAmong(List<Reference> members, Decisions decisions) {
        Set<Reference> wanted = new HashSet<>(members);
        List<ProvenLink> found = new ArrayList<>();
        for (Reference one : wanted) {
            int number = numbers.getOrDefault(one, -1);
            for (int half = number < 0 ? -1 : links.first(number); half >= 0; half = links.next(half)) {
                Reference other = references[links.target(half)];
                // every link is met from both ends
                if (number < links.target(half) && wanted.contains(other) && !decisions.isCut(one, other)) {
                    long pair = PairTable.key(number, links.target(half));
                    found.add(new ProvenLink(new Link(one, other), pairs.firstEvent(pair), pairs.eventCount(pair)));
                }
            }
        }
        found.sort(ProvenLink.BEST_FIRST);
        return found;
    }

    /** These references as people see them who may release them. */
    synchronized List<Held> held(BitSet numbered, Decisions decisions) {
        List<Held> list = new ArrayList<>();
        numbered.stream()
                .forEach(i -> list.add(new Held(
                        references[i],
                        personsBeside(i, decisions),
                        decisions.kept().contains(references[i]))));
        list.sort(Held.WORST_FIRST);
        return list;
    }

    /** The most persons of one other type that are linked with this, or with something owned that is linked with this. */
    private int personsBeside(int node, Decisions decisions) {
        Map<String, Set<Integer>> found = new HashMap<>();
        for (int half = links.first(node); half >= 0; half = links.next(half)) {
            int beside = links.target(half);
            if (decisions.isCut(references[node], references[beside])) {
                continue;
            }
            if (isPerson(beside)) {
                note(beside, node, found);
                continue;
            }
            for (int far = links.first(beside); far >= 0; far = links.next(far)) {
                int person = links.target(far);
                if (isPerson(person) && !decisions.isCut(references[beside], references[person])) {
                    note(person, node, found);
                }
            }
        }
        return found.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    private void note(int person, int seeker, Map<String, Set<Integer>> found) {
        String type = references[person].type();
        if (!type.equals(references[seeker].type())) {
            found.computeIfAbsent(type, t -> new HashSet<>()).add(person);
        }
    }

    private boolean isPerson(int node) {
        return rules.kindOf(references[node].type()) == LinkKind.PERSON;
    }

    /** Types of all references seen, those that join nobody included, in order of first arrival. */
    synchronized List<String> types() {
        return List.copyOf(types);
    }

    int size() {
        return size;
    }

    /** By number; only the first {@link #size} are there. */
    Reference[] references() {
        return references;
    }

    /** Every link, as {@link PairTable#key} writes it. */
    long[] pairs() {
        return pairs.pairs();
    }

    HalfLinks links() {
        return links;
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
        links.addNode();
        numbers.put(reference, size);
        joins.added(size);
        return size++;
    }
}
