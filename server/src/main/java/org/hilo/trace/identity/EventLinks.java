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
 * Asked for every event there is, so it makes nothing that it need not.
 */
final class EventLinks {
    private EventLinks() {}

    /** Those of an event's references that may join, in the form in which they are compared. */
    static List<Reference> joining(List<Reference> references, LinkRules rules) {
        List<Reference> joining = new ArrayList<>(references.size());
        for (Reference reference : references) {
            if (rules.kindOf(reference.type()) != LinkKind.SHARED) {
                joining.add(Link.plain(reference));
            }
        }
        return joining;
    }

    static List<Link> of(List<Reference> joining, LinkRules rules) {
        int count = joining.size();
        if (count < 2) {
            return List.of();
        }
        boolean[] isPerson = new boolean[count];
        boolean[] isOnlyOne = new boolean[count];
        boolean personsAreClear = true;
        for (int i = 0; i < count; i++) {
            isPerson[i] = rules.kindOf(joining.get(i).type()) == LinkKind.PERSON;
            isOnlyOne[i] = isOnlyOne(joining.get(i), joining);
            personsAreClear &= isOnlyOne[i] || !isPerson[i];
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                boolean hasPerson = isPerson[i] || isPerson[j];
                boolean isClear = hasPerson ? personsAreClear : isOnlyOne[i] && isOnlyOne[j];
                if (isClear && !joining.get(i).type().equals(joining.get(j).type())) {
                    links.add(new Link(joining.get(i), joining.get(j)));
                }
            }
        }
        return links;
    }

    private static boolean isOnlyOne(Reference reference, List<Reference> all) {
        for (Reference other : all) {
            if (other.type().equals(reference.type()) && !other.id().equals(reference.id())) {
                return false;
            }
        }
        return true;
    }
}
