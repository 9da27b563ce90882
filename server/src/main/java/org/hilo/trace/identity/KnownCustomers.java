package org.hilo.trace.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hilo.engine.Identity;
import org.hilo.engine.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Which customer each reference belongs to, at one moment. A customer is called by the smallest of its own references:
 * "17" for customer 17, "email:ana@example.org" for somebody of whom only the e-mail is known. References that lead to no
 * person (an order of nobody known) belong to nobody.
 */
public final class KnownCustomers implements Identity {

    /** Nobody is known. */
    static final KnownCustomers NOBODY = new LinkGraph(LinkRules.usual()).join(Decisions.none());

    private static final String CUSTOMER = "customer";

    private final LinkGraph graph;
    private final CustomerColumn customers;
    private final BitSet held;
    private final Decisions decisions;

    KnownCustomers(LinkGraph graph, CustomerColumn customers, BitSet held, Decisions decisions) {
        this.graph = graph;
        this.customers = customers;
        this.held = held;
        this.decisions = decisions;
    }

    @Override
    public @Nullable String customerOf(Reference reference) {
        Integer number = graph.findNumber(reference);
        if (number != null && number < customers.size()) {
            return customers.get(number);
        }
        // seen after this moment: a person is known at once, what a person owns with the next joining
        return rules().kindOf(reference.type()) == LinkKind.PERSON ? nameOf(Link.plain(reference)) : null;
    }

    /** The customer of a reference that was seen; null for one that never was. */
    public @Nullable String findCustomerOf(Reference reference) {
        Integer number = graph.findNumber(reference);
        return number != null && number < customers.size() ? customers.get(number) : null;
    }

    /** All references of a customer, in order; empty when nobody is called so. */
    public List<Reference> referencesOf(String customer) {
        Set<Reference> found = new LinkedHashSet<>();
        for (Reference named : thoseCalled(customer)) {
            Integer number = graph.findNumber(named);
            if (number != null && customer.equals(findCustomerOf(named))) {
                graph.partOf(number).stream()
                        .filter(reference -> customer.equals(findCustomerOf(reference)))
                        .forEach(found::add);
            }
        }
        return found.stream().sorted(Link.ORDER).toList();
    }

    /** The references whose name this may be: see {@link #nameOf}. */
    private static List<Reference> thoseCalled(String customer) {
        List<Reference> named = new ArrayList<>();
        named.add(new Reference(CUSTOMER, customer));
        for (int colon = customer.indexOf(':'); colon > 0; colon = customer.indexOf(':', colon + 1)) {
            if (!customer.substring(0, colon).isBlank()) {
                named.add(new Reference(customer.substring(0, colon), customer.substring(colon + 1)));
            }
        }
        return named;
    }

    /** The rules under which they were joined. */
    public LinkRules rules() {
        return graph.rules();
    }

    /** How many references are held back. */
    public int heldCount() {
        return held.cardinality();
    }

    /** References held back, those that would join most customers first; counts their customers anew. */
    public List<Held> held() {
        return graph.held(held, decisions);
    }

    /** How a customer of whom this is the smallest reference is called. */
    static String nameOf(Reference reference) {
        boolean isPlain = reference.type().equals(CUSTOMER) && reference.id().indexOf(':') < 0;
        return isPlain ? reference.id() : reference.type() + ":" + reference.id();
    }
}
