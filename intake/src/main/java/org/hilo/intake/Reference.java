package org.hilo.intake;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One object that an event refers to, such as customer 17 or order A-9, with the role it plays if the source says so. */
public record Reference(String type, String id, @Nullable String qualifier) {

    public Reference {
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
    }

    public Reference(String type, String id) {
        this(type, id, null);
    }
}
