package org.hilo.engine.rule;

import org.hilo.engine.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text of rules that does not follow the grammar, or asks for what cannot be.
 *
 * @param line from 1
 * @param column from 1
 * @param found what stands there; "the end" at the end of the text
 * @param allowed what may stand there, in the language of rules; empty where the detail says it
 * @param nearest the known word most like the unknown one, null when none is near
 * @param detail what is wrong and what is allowed, in English, without the place
 * @param message the whole sentence: where, what is wrong, what is allowed, what may have been meant
 */
public record RuleProblem(
        Kind kind,
        int line,
        int column,
        String found,
        String allowed,
        @Nullable String nearest,
        String detail,
        String message) {

    /** What kind of problem it is, for a message in the reader's language. */
    public enum Kind {
        TOO_LONG,
        UNCLOSED_QUOTE,
        UNKNOWN_WORD,
        UNEXPECTED,
        NOT_ALLOWED
    }

    /** Whether the text ended where more had to come. */
    public boolean isAtEnd() {
        return found.equals(Tokens.END);
    }
}
