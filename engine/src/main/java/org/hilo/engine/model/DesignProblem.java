package org.hilo.engine.model;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A design that cannot be: all its mistakes at once, or the first place where its text leaves the grammar. */
public final class DesignProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What kind of mistake it is, for a message in the reader's language. */
    public enum Kind {
        TOO_LONG,
        UNCLOSED_QUOTE,
        UNKNOWN_WORD,
        UNEXPECTED,
        EMPTY,
        TOO_MANY,
        NAMED_TWICE,
        CLAIMED_TWICE,
        UNKNOWN_TOUCHPOINT,
        NOT_BEFORE,
        DURATION
    }

    /**
     * One mistake.
     *
     * @param line from 1 where the design came as text, else 0
     * @param column from 1 where the design came as text, else 0
     * @param found what stands there, or what the mistake is about
     * @param sentence what is wrong and what is allowed, in English, without the place
     * @param nearest the known word or name most like the unknown one, null when none is near
     * @param allowed what may stand there, in the language of designs; empty where the kind says all
     */
    public record Mistake(
            Kind kind,
            int line,
            int column,
            String found,
            String sentence,
            @Nullable String nearest,
            String allowed) {
        static final String END = "the end";

        Mistake(Kind kind, String found, String sentence) {
            this(kind, 0, 0, found, sentence, null, "");
        }

        /** Whether the text ended where more had to come. */
        public boolean isAtEnd() {
            return found.equals(END);
        }

        @Override
        public String toString() {
            String where = line == 0 ? "" : "line " + line + ", column " + column + ": ";
            return where + sentence + (nearest == null ? "" : "; did you mean " + nearest + "?");
        }
    }

    @SuppressWarnings("serial") // never sent to another process
    private final List<Mistake> mistakes;

    DesignProblem(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
