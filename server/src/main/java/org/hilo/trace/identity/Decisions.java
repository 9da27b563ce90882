package org.hilo.trace.identity;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.hilo.engine.Reference;

/**
 * What people decided about single links and references.
 *
 * @param cuts links that do not hold, whatever events say
 * @param released references that join although they join many
 * @param kept references that stay held back although they join few
 */
record Decisions(Set<Link> cuts, Set<Reference> released, Set<Reference> kept) {
    Decisions {
        cuts = Set.copyOf(cuts);
        released = plain(released);
        kept = plain(kept);
    }

    static Decisions none() {
        return new Decisions(Set.of(), Set.of(), Set.of());
    }

    boolean isCut(Reference one, Reference other) {
        return !cuts.isEmpty() && cuts.contains(new Link(one, other));
    }

    private static Set<Reference> plain(Collection<Reference> references) {
        return references.stream().map(Link::plain).collect(Collectors.toUnmodifiableSet());
    }
}
