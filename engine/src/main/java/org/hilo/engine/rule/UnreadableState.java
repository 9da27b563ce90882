package org.hilo.engine.rule;

/** Bytes that are no state of these rules. The journey must be replayed, for nothing in them can be believed. */
public final class UnreadableState extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Why they cannot be read. */
    public enum Kind {
        /** Cut off, or changed since they were written. */
        DAMAGED,
        /** Written by a version that this one does not know. */
        OTHER_VERSION,
        /** Written under other rules or calendars. */
        OTHER_RULES
    }

    private final Kind kind;

    UnreadableState(Kind kind, String message) {
        super(message + "; replay the journey's events");
        this.kind = kind;
    }

    static UnreadableState damaged(String what) {
        return new UnreadableState(Kind.DAMAGED, "the state of a journey is damaged: " + what);
    }

    /** Why they cannot be read. */
    public Kind kind() {
        return kind;
    }
}
