package org.hilo.engine.rule;

/** A part of an event that can be held against the same, or another, part of a second event; compared as text. */
public sealed interface Field {

    /** The area that did it. */
    record Area() implements Field {
        @Override
        public String toString() {
            return RuleText.of(this);
        }
    }

    /** The channel by which it came. */
    record Channel() implements Field {
        @Override
        public String toString() {
            return RuleText.of(this);
        }
    }

    /** An attribute, by its name. */
    record Attribute(String name) implements Field {
        @Override
        public String toString() {
            return RuleText.of(this);
        }
    }
}
