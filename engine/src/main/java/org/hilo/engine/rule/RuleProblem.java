package org.hilo.engine.rule;

/**
 * A place in a text of rules that does not follow the grammar, or asks for what cannot be.
 *
 * @param line from 1
 * @param column from 1
 * @param found what stands there; "the end" at the end of the text
 * @param message the whole sentence: where, what is wrong, what is allowed, what may have been meant
 */
public record RuleProblem(int line, int column, String found, String message) {}
