package org.hilo.trace.identity;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hilo.engine.Reference;
import org.springframework.stereotype.Service;

/**
 * Who is whose customer: a graph of references fed with events by the journeys, and what people decided about it. Everything
 * follows from the events and the decisions, so all of it can be taken back.
 */
@Service
public class Identities {
    /** Fewer would hold back families, more would never hold back anything. */
    static final int MOST_CUSTOMERS_MIN = 2;

    static final int MOST_CUSTOMERS_MAX = 100_000;

    private final IdentityStore store;
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile LinkGraph graph = new LinkGraph(LinkRules.usual());
    private volatile Decisions decisions = Decisions.none();
    private volatile KnownCustomers known = KnownCustomers.NOBODY;

    Identities(IdentityStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** An empty graph under the rules of this moment, to be filled with all events. */
    public LinkGraph begin() {
        return new LinkGraph(store.rules());
    }

    /** From now on this graph counts. */
    public synchronized void adopt(LinkGraph filled) {
        graph = filled;
        decideAgain();
    }

    /** Whether the rules about types have changed since the graph was begun, so that it must be filled again. */
    public boolean isOutdated() {
        return !graph.rules().equals(store.rules());
    }

    /** Reads the decisions anew; one at a time, so that an older reading never covers a newer one. */
    public synchronized void decideAgain() {
        decisions = store.decisions();
        known = graph.join(decisions);
    }

    /** The graph that new events go into. */
    public LinkGraph graph() {
        return graph;
    }

    /** Joins what the graph has learnt since. */
    public synchronized void join() {
        known = graph.joinRest();
    }

    /** Which customer each reference belongs to, at this moment. */
    public KnownCustomers known() {
        return known;
    }

    /** What each type of reference means. */
    public LinkRules rules() {
        return store.rules();
    }

    /** Types of all references seen, in order of first arrival. */
    public List<String> types() {
        return graph.types();
    }

    /** Customers that a text may mean: an id of any type, {@code order A-9}, {@code order:A-9}, or a customer's name. */
    public List<String> search(String text) {
        String wanted = text.strip();
        Set<String> customers = new LinkedHashSet<>();
        for (String type : types()) {
            for (String id : idsIn(wanted, type)) {
                String customer = known.findCustomerOf(new Reference(type, id));
                if (customer != null) {
                    customers.add(customer);
                }
            }
        }
        return List.copyOf(customers);
    }

    /** What the text may be as an id of this type: all of it, and what follows the type's name. */
    public static List<String> idsIn(String wanted, String type) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        boolean isTyped = wanted.length() > type.length() + 1
                && wanted.startsWith(type)
                && " :".indexOf(wanted.charAt(type.length())) >= 0;
        return isTyped ? List.of(wanted, wanted.substring(type.length() + 1).strip()) : List.of(wanted);
    }

    /** The links that make one customer of these references, each with its reason. */
    public List<ProvenLink> linksOf(String customer) {
        return graph.linksAmong(known.referencesOf(customer), decisions);
    }

    /** Links that were cut by hand. */
    public List<Link> cuts() {
        return decisions.cuts().stream().sorted(Link.IN_ORDER).toList();
    }

    /** From now on these two are not known to be the same customer's by what events say of both. */
    public void cut(Link link, String by) {
        store.cut(link, by, clock.instant());
        decided();
    }

    /** Takes a cut back. */
    public void mend(Link link) {
        store.mend(link);
        decided();
    }

    /** Lets a held reference join, although it joins many. */
    public void release(Reference reference, String by) {
        store.decide(Link.plain(reference), "released", by, clock.instant());
        decided();
    }

    /** Holds a reference back, although it joins few. */
    public void keepBack(Reference reference, String by) {
        store.decide(Link.plain(reference), "kept", by, clock.instant());
        decided();
    }

    /** Lets the rule decide again about a reference. */
    public void undecide(Reference reference) {
        store.undecide(Link.plain(reference));
        decided();
    }

    /** Says what a type of reference means from now on. */
    public void setKinds(Map<String, LinkKind> kinds, String by) {
        LinkRules rules = store.rules();
        kinds.forEach((type, kind) -> {
            if (rules.kindOf(type) != kind) {
                store.setKind(type, kind, by, clock.instant());
            }
        });
        listeners.forEach(Runnable::run);
    }

    /** Keeps what an import's mapping says about types of references; it counts where no person decides otherwise. */
    public void declareKinds(long importId, Map<String, LinkKind> kinds) {
        if (!kinds.isEmpty()) {
            store.declareKinds(importId, kinds);
            listeners.forEach(Runnable::run);
        }
    }

    /** Forgets what an import's mapping says about types of references. */
    public void withdrawKinds(long importId) {
        if (store.withdrawKinds(importId)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Says how many customers a reference may join before it is held back. */
    public void setMostCustomers(int most) {
        store.setMostCustomers(Math.clamp(most, MOST_CUSTOMERS_MIN, MOST_CUSTOMERS_MAX));
        listeners.forEach(Runnable::run);
    }

    /** Runs this, quickly, after every decision in this process. */
    public void whenDecided(Runnable listener) {
        listeners.add(listener);
    }

    private void decided() {
        decideAgain();
        listeners.forEach(Runnable::run);
    }
}
