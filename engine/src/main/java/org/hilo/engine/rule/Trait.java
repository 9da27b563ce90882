package org.hilo.engine.rule;

import java.util.List;
import org.hilo.engine.Comparison;

/** Something that a single event has or has not. */
public sealed interface Trait {

    /** It lies in one of these areas; the empty name means an event without area. */
    record Area(List<String> areas) implements Trait {
        public Area {
            areas = RuleLimits.names(areas, "area");
        }
    }

    /** It came by one of these channels. */
    record Channel(List<String> channels) implements Trait {
        public Channel {
            channels = RuleLimits.names(channels, "channel");
        }
    }

    /** It carries the attribute with one of these values, in text form; numbers are equal by value. */
    record Attribute(String name, List<String> values) implements Trait {
        public Attribute {
            values = RuleLimits.names(values, "value");
        }
    }

    /** It carries the attribute as a number in this relation to the limit. */
    record AttributeNumber(String name, Comparison comparison, double limit) implements Trait {
        public AttributeNumber {
            if (comparison == Comparison.EQUAL) {
                throw new IllegalArgumentException("use the attribute trait for equal values");
            }
            limit = RuleLimits.number(limit);
        }
    }

    /** It carries the attribute, whatever its value. */
    record Has(String name) implements Trait {}

    /** It carries a score in this relation to the limit. */
    record Score(Comparison comparison, double limit) implements Trait {
        public Score {
            limit = RuleLimits.number(limit);
        }
    }

    /** It has not the trait; an event without the attribute, area or score has not the trait either. */
    record Not(Trait trait) implements Trait {
        public Not {
            if (trait instanceof Not) {
                throw new IllegalArgumentException("a trait is denied once at most");
            }
        }
    }
}
