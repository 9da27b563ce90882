package org.hilo.engine.rule;

import java.util.List;

/**
 * What a rule demands of a journey: a template of DECLARE (Pesic 2008; Pesic, Schonenberg, van der Aalst 2007) with its
 * conditions, in the multi-perspective reading of Burattin, Maggi, Sperduti (2016).
 */
public sealed interface Template {

    /** Whether conditions and links look at nothing but activities and areas. */
    default boolean isOfSequence() {
        return switch (this) {
            case Occurs(var frequency, int n, var event) -> event.isOfSequence();
            case Init(var event) -> event.isOfSequence();
            case End(var event) -> event.isOfSequence();
            case Choice(boolean exclusive, var one, var other) -> one.isOfSequence() && other.isOfSequence();
            case Pair(var relation, var first, var second, var links) ->
                first.isOfSequence() && second.isOfSequence() && links.stream().allMatch(Link::isOfSequence);
        };
    }

    /** How often something must happen. */
    enum Frequency {
        /** At least n times. */
        EXISTENCE("existence"),
        /** Fewer than n times; never, when n is 1. */
        ABSENCE("absence"),
        /** Exactly n times. */
        EXACTLY("exactly");

        private final String words;

        Frequency(String words) {
            this.words = words;
        }

        /** The word in rule texts. */
        public String words() {
            return words;
        }
    }

    /** An event must happen so often in the journey. */
    record Occurs(Frequency frequency, int n, Condition event) implements Template {
        public Occurs {
            RuleLimits.between(n, 1, RuleLimits.MOST_TIMES, "times");
        }
    }

    /** The first event of the journey must be this. */
    record Init(Condition event) implements Template {}

    /** The last event of the journey must be this. */
    record End(Condition event) implements Template {}

    /** At least one of the two must happen; exactly one, when exclusive. */
    record Choice(boolean exclusive, Condition one, Condition other) implements Template {}

    /** Two events must, or must not, happen together. */
    record Pair(Relation relation, Condition first, Condition second, List<Link> links) implements Template {
        public Pair {
            links = RuleLimits.atMost(links, RuleLimits.MOST_PARTS, "links");
        }

        /** The same without a link. */
        Pair without(Link link) {
            List<Link> others =
                    links.stream().filter(other -> !other.equals(link)).toList();
            return new Pair(relation, first, second, others);
        }
    }
}
