package org.hilo.engine.answer;

import java.util.List;
import org.hilo.engine.rule.Finding;
import org.hilo.engine.rule.RuleTally;

/**
 * How journeys keep to rules.
 *
 * @param journeys that were looked at: all selected ones of which the level shows a step
 * @param rules in the order in which they were asked
 */
public record RuleAnswer(long journeys, List<Outcome> rules) {
    public RuleAnswer {
        rules = List.copyOf(rules);
    }

    /**
     * How one rule fared.
     *
     * @param tally its journeys and activations
     * @param latest of the journeys that broke it those that ended last, latest first, then by id
     */
    public record Outcome(RuleTally tally, List<Broken> latest) {
        public Outcome {
            latest = List.copyOf(latest);
        }
    }

    /**
     * A journey that broke a rule.
     *
     * @param journey id of the journey
     * @param findings where it broke that rule, in order; at least one
     */
    public record Broken(String journey, List<Finding> findings) {
        public Broken {
            findings = List.copyOf(findings);
        }
    }
}
