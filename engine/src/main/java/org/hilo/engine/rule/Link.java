package org.hilo.engine.rule;

/** What binds the two events of a relation, so that two orders of one customer are not mixed up. */
public sealed interface Link {

    /** Whether it looks at nothing but areas. */
    default boolean isOfSequence() {
        return switch (this) {
            case SameObject(var type) -> false;
            case SameValue(var second, var first) -> second instanceof Field.Area && first instanceof Field.Area;
            case OtherValue(var field) -> field instanceof Field.Area;
        };
    }

    /** Both refer to the same object of this type; an event without such a reference is linked to none. */
    record SameObject(String type) implements Link {
        @Override
        public String toString() {
            return RuleText.of(this);
        }
    }

    /** The field of the second event has the value that the field of the first has; both have one. */
    record SameValue(Field second, Field first) implements Link {
        @Override
        public String toString() {
            return RuleText.of(this);
        }
    }

    /** Both have the field, with different values. */
    record OtherValue(Field field) implements Link {
        @Override
        public String toString() {
            return RuleText.of(this);
        }
    }
}
