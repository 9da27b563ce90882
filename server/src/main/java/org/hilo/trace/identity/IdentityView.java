package org.hilo.trace.identity;

import java.util.List;
import java.util.Map;
import org.hilo.engine.Reference;
import org.hilo.trace.event.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the page of identity shows.
 *
 * @param find what was looked for; empty when nothing was
 * @param customers who was found
 * @param chosen the customer shown; null when none is
 * @param types what each type of reference means
 */
public record IdentityView(
        String find,
        List<String> customers,
        @Nullable Chosen chosen,
        List<Held> held,
        int heldCount,
        List<Link> cuts,
        List<TypeRule> types,
        int mostCustomers) {
    public IdentityView {
        customers = List.copyOf(customers);
        held = List.copyOf(held);
        cuts = List.copyOf(cuts);
        types = List.copyOf(types);
    }

    /**
     * A customer with all that makes it one.
     *
     * @param reasons the events that first showed two references together, by their number
     */
    public record Chosen(
            String name, List<Reference> references, List<ProvenLink> links, Map<Long, StoredEvent> reasons) {
        public Chosen {
            references = List.copyOf(references);
            links = List.copyOf(links);
            reasons = Map.copyOf(reasons);
        }
    }

    /** A type of reference, what it means, and what its name suggests. */
    public record TypeRule(String type, LinkKind kind, LinkKind suggested) {}
}
