package org.hilo.engine;

import org.jspecify.annotations.Nullable;

/**
 * Which object makes a journey (each reference of one type, or whatever customer an identity joins references to), and where
 * one journey of an object ends and its next one begins. Under an ending other than never, journeys are called by their
 * object and a number from 1: {@code A-9/2}.
 */
public record Lens(String name, @Nullable Identity identity, Ending ending) {
    public Lens {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a lens needs a name");
        }
    }

    /** Journeys by the references of this type; an event with several of them is in several journeys. */
    public static Lens of(String type) {
        return new Lens(type, null, Ending.never());
    }

    /** Every event belongs to each customer that the identity gives for any of its references. */
    public static Lens joined(String name, Identity identity) {
        return new Lens(name, identity, Ending.never());
    }

    /** The same objects, with journeys that end so. */
    public Lens ending(Ending where) {
        return new Lens(name, identity, where);
    }
}
