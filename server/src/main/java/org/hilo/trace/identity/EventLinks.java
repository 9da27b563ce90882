package org.hilo.trace.identity;

import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.Reference;

/**
 * Which links one event gives. References seen together are one customer's, with one caution: an event that names two of a
 * kind (two customers, two orders in one parcel) does not say which of them the rest belongs to. So
 * <ul>
 *   <li>references that are the only ones of their type are linked with each other;
 *   <li>several orders beside a single customer are each linked to that customer, never through each other;
 *   <li>when an event names two persons of one type, no person is linked on it.
 * </ul>
 */
final class EventLinks {
    private EventLinks() {}

    static List<Link> of(List<Reference> references, LinkRules rules) {
        List<Reference> joining = new ArrayList<>(references.size());
        for (Reference reference : references) {
            if (rules.kindOf(reference.type()) != LinkKind.SHARED) {
                joining.add(Link.plain(reference));
            }
        }
        if (joining.size() < 2) {
            return List.of();
        }
        boolean personsAreClear =
                joining.stream().noneMatch(reference -> isPerson(reference, rules) && !isOnlyOne(reference, joining));
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < joining.size(); i++) {
            for (int j = i + 1; j < joining.size(); j++) {
                Reference one = joining.get(i);
                Reference other = joining.get(j);
                boolean hasPerson = isPerson(one, rules) || isPerson(other, rules);
                boolean isClear = hasPerson ? personsAreClear : isOnlyOne(one, joining) && isOnlyOne(other, joining);
                if (isClear && !one.type().equals(other.type())) {
                    links.add(new Link(one, other));
                }
            }
        }
        return links;
    }

    private static boolean isPerson(Reference reference, LinkRules rules) {
        return rules.kindOf(reference.type()) == LinkKind.PERSON;
    }

    private static boolean isOnlyOne(Reference reference, List<Reference> all) {
        return all.stream()
                .allMatch(other -> other.equals(reference) || !other.type().equals(reference.type()));
    }
}
