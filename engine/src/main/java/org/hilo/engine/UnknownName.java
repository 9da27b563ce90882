package org.hilo.engine;

import org.jspecify.annotations.Nullable;

/** A name in a filter that nothing in the log bears, with the known name most like it. */
public record UnknownName(Kind kind, String name, @Nullable String nearest) {

    /** What the name was meant to name. */
    public enum Kind {
        ACTIVITY,
        AREA,
        CHANNEL,
        ATTRIBUTE,
        PROMISE,
        JOURNEY
    }
}
