package org.hilo.engine.model;

import java.util.List;

/**
 * A block-structured process model (Leemans, Fahland, van der Aalst 2013): every part has one way in and one way out, so it
 * is always sound.
 */
public sealed interface ProcessTree {

    /** One activity happens. */
    record Activity(String name) implements ProcessTree {}

    /** Nothing that can be seen happens. */
    record Silent() implements ProcessTree {}

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
    record Loop(ProcessTree body, ProcessTree back) implements ProcessTree {}

    private static List<ProcessTree> several(List<ProcessTree> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a block needs at least one part");
        }
        return List.copyOf(parts);
    }
}
