package org.hilo.engine;

import org.jspecify.annotations.Nullable;

/** A filter text that does not follow the grammar: where, what was found, what is allowed there. */
public final class FilterProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What kind of fault it is, for a message in the reader's language. */
    public enum Kind {
        TOO_LONG,
        TOO_DEEP,
        UNCLOSED_QUOTE,
        UNKNOWN_WORD,
        UNEXPECTED,
        NOT_ALLOWED
    }

    private final Kind kind;
    private final int position;
    private final String found;
    private final String allowed;
    private final @Nullable String nearest;

    FilterProblem(Kind kind, int position, String found, String allowed, @Nullable String nearest) {
        super(sentence(kind, position, found, allowed, nearest));
        this.kind = kind;
        this.position = position;
        this.found = found;
        this.allowed = allowed;
        this.nearest = nearest;
    }

    private static String sentence(Kind kind, int position, String found, String allowed, @Nullable String nearest) {
        String where = " at character " + (position + 1);
        String start =
                switch (kind) {
                    case TOO_LONG -> "the filter is too long: " + allowed;
                    case TOO_DEEP -> "parentheses are nested too deeply" + where + ": " + allowed;
                    case UNCLOSED_QUOTE -> "the quote that opens" + where + " is not closed";
                    case UNKNOWN_WORD -> "unknown word " + found + where + "; known are " + allowed;
                    case UNEXPECTED -> "expected " + allowed + where + ", found " + found;
                    case NOT_ALLOWED -> allowed + where;
                };
        return nearest == null ? start : start + "; did you mean " + nearest + "?";
    }

    public Kind kind() {
        return kind;
    }

    /** Index of the first character that could not be read, from 0. */
    public int position() {
        return position;
    }

    /** What stands there; "the end" at the end of the text. */
    public String found() {
        return found;
    }

    /** What is allowed there, in English. */
    public String allowed() {
        return allowed;
    }

    /** The known word most like the unknown one, null when none is near. */
    public @Nullable String nearest() {
        return nearest;
    }
}
