package org.hilo.engine.model;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A block-structured process model (Leemans, Fahland, van der Aalst 2013): every part has one way in and one way out,
 * so it is always sound.
 *
 * <p>What is offered here works on any depth. The records' own {@code equals}, {@code hashCode} and {@code toString}
 * descend by recursion; compare trees that are thousands of levels deep by their {@link #text}.
 */
public sealed interface ProcessTree {

    /** One activity happens. */
    record Activity(String name) implements ProcessTree {
        @Override
        public List<ProcessTree> parts() {
            return List.of();
        }
    }

    /** Nothing that can be seen happens. */
    record Silent() implements ProcessTree {
        @Override
        public List<ProcessTree> parts() {
            return List.of();
        }
    }

    /** All parts, one after another. */
    record Sequence(List<ProcessTree> parts) implements ProcessTree {
        public Sequence {
            parts = several(parts);
        }
    }

    /** Exactly one of the parts. */
    record Choice(List<ProcessTree> parts) implements ProcessTree {
        public Choice {
            parts = several(parts);
        }
    }

    /** All parts, in any order and interleaved. */
    record Parallel(List<ProcessTree> parts) implements ProcessTree {
        public Parallel {
            parts = several(parts);
        }
    }

    /** The body; then any number of times the way back and the body again. */
    record Loop(ProcessTree body, ProcessTree back) implements ProcessTree {
        @Override
        public List<ProcessTree> parts() {
            return List.of(body, back);
        }
    }

    /** What the block is made of: none for an activity or nothing; body and way back of a loop. */
    List<ProcessTree> parts();

    /**
     * The tree as text in the notation of pm4py: {@code ->( 'a', X( 'b', tau ) )}, with {@code +} for parallel and
     * {@code *} for loop. A quote or backslash in a name stands behind a backslash.
     */
    default String text() {
        return TreeText.of(this);
    }

    /**
     * Reads what {@link #text} writes; blanks don't matter.
     *
     * @throws TreeProblem when the text is no tree, saying where and what is allowed there
     */
    static ProcessTree parse(String text) {
        return new TreeParser(text).tree();
    }

    /**
     * A smaller tree that allows exactly the same journeys; the tree itself when no rule applies. The rules (those of
     * Leemans 2017, Robust process mining with guarantees, and some of regular expressions) are in {@code TreeRules}.
     */
    default ProcessTree simplified() {
        return TreeRules.simplified(this);
    }

    /**
     * A value of the tree, worked out from the values of the parts, the innermost first.
     *
     * @param whole is given a tree and the values of its {@link #parts}
     */
    default <R> R fold(BiFunction<ProcessTree, List<R>, R> whole) {
        return new TreeFold<>(whole).of(this);
    }

    private static List<ProcessTree> several(List<ProcessTree> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a block needs at least one part");
        }
        return List.copyOf(parts);
    }
}
