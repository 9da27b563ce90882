package org.hilo.engine;

import java.util.Objects;

/** An object that an event speaks of: its type ("customer", "order") and its id within that type. */
public record Reference(String type, String id) {
    public Reference {
        Objects.requireNonNull(id, "id");
        if (type.isBlank()) {
            throw new IllegalArgumentException("reference type must not be blank, id was given");
        }
    }
}
