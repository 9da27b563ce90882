package org.hilo.trace.identity;

import java.util.Comparator;
import java.util.Locale;
import org.hilo.engine.Reference;

/** Two references of one customer; the smaller one first, so that a link is the same from both ends. */
public record Link(Reference one, Reference other) {

    static final Comparator<Reference> ORDER =
            Comparator.comparing(Reference::type).thenComparing(Reference::id);

    static final Comparator<Link> IN_ORDER =
            Comparator.comparing(Link::one, ORDER).thenComparing(Link::other, ORDER);

    public Link {
        if (ORDER.compare(one, other) > 0) {
            Reference first = other;
            other = one;
            one = first;
        }
    }

    /** The form in which references are compared: mailboxes do not mind the case of letters. */
    static Reference plain(Reference reference) {
        return switch (reference.type()) {
            case "email", "mail", "correo" ->
                new Reference(reference.type(), reference.id().strip().toLowerCase(Locale.ROOT));
            default -> reference;
        };
    }
}
