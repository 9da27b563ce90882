package org.hilo.trace.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    static final KnownCustomers NOBODY =
            new KnownCustomers(new Reference[0], Map.of(), new String[0], List.of(), LinkRules.usual());

    private final Reference[] references;
    private final Map<Reference, Integer> numbers;
    private final @Nullable String[] customers;
    private final List<Held> held;
    private final LinkRules rules;

    KnownCustomers(
            Reference[] references,
            Map<Reference, Integer> numbers,
            @Nullable String[] customers,
            List<Held> held,
            LinkRules rules) {
        this.references = references;
        this.numbers = numbers;
        this.customers = customers;
        this.held = List.copyOf(held);
        this.rules = rules;
    }

    @Override
    public @Nullable String customerOf(Reference reference) {
        Reference plain = Link.plain(reference);
        Integer number = numbers.get(plain);
        if (number != null && number < customers.length) {
            return customers[number];
        }
        // seen after this moment: a person is known at once, what a person owns with the next joining
        return rules.kindOf(plain.type()) == LinkKind.PERSON ? nameOf(plain) : null;
    }

    /** The customer of a reference that was seen; null for one that never was. */
    public @Nullable String findCustomerOf(Reference reference) {
        Integer number = numbers.get(Link.plain(reference));
        return number != null && number < customers.length ? customers[number] : null;
    }

    /** All references of a customer, in order; empty when nobody is called so. */
    public List<Reference> referencesOf(String customer) {
        List<Reference> found = new ArrayList<>();
        for (int i = 0; i < customers.length; i++) {
            if (customer.equals(customers[i])) {
                found.add(references[i]);
            }
        }
        found.sort(Link.ORDER);
        return found;
    }

    /** The rules under which they were joined. */
    public LinkRules rules() {
        return rules;
    }

    /** References held back, those that would join most customers first. */
    public List<Held> held() {
        return held;
    }

    /** How a customer of whom this is the smallest reference is called. */
    static String nameOf(Reference reference) {
        boolean isPlain = reference.type().equals("customer") && reference.id().indexOf(':') < 0;
        return isPlain ? reference.id() : reference.type() + ":" + reference.id();
    }
}
