package org.hilo.engine;

import org.hilo.engine.text.Tokens;
import org.jspecify.annotations.Nullable;

/** A filter text that does not follow the grammar: where, what was found, what is allowed there. */
public final class FilterProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What {@link #found} says when the text has ended. */
    static final String END = Tokens.END;

    /** What kind of fault it is, for a message in the reader's language. */
    public enum Kind {
        TOO_LONG,
        TOO_DEEP,
        UNCLOSED_QUOTE,
        UNKNOWN_WORD,
        UNEXPECTED,
        NOT_ALLOWED
    }

    /** What would have been right at that place, for a message in the reader's language. */
    public enum Expected {
        JOIN_OR_END("\"and\", \"or\" or the end"),
        FILTER("a filter such as passed \"Pay\""),
        NAME("a name in quotes"),
        COMPARISON("one of > >= < <= ="),
        TIME("a day such as 2026-01-31, or a time 2026-01-31T10:00:00Z"),
        DURATION("a duration such as 2d, 12h, 90m or 30s"),
        NUMBER("a number such as 6 or 2.5"),
        /** A period that begins before it ends. */
        PERIOD(""),
        /** What {@link FilterProblem#allowed} says: a sign, a limit, the known words. */
        AS_SAID("");

        private final String words;

        Expected(String words) {
            this.words = words;
        }
    }

    private final Kind kind;
    private final int position;
    private final String found;
    private final Expected expected;
    private final String allowed;
    private final @Nullable String nearest;

    FilterProblem(Kind kind, int position, String found, Expected expected) {
        this(kind, position, found, expected, expected.words, null);
    }

    FilterProblem(Kind kind, int position, String found, String allowed, @Nullable String nearest) {
        this(kind, position, found, Expected.AS_SAID, allowed, nearest);
    }

    FilterProblem(Kind kind, int position, String found, Expected expected, String allowed, @Nullable String nearest) {
        super(sentence(kind, position, found, allowed, nearest));
        this.kind = kind;
        this.position = position;
        this.found = found;
        this.expected = expected;
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

    public Expected expected() {
        return expected;
    }

    /** Whether the text ended where more was expected. */
    public boolean isAtEnd() {
        return found.equals(END);
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
