package org.hilo.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.rule.Finding.Side;

/** Takes rules apart into what is watched: counts of the whole journey, and directions of relations. */
final class RuleParts {
    private final RuleNames names;
    private final List<UnaryPart> unary = new ArrayList<>();
    private final List<PairPart> pairs = new ArrayList<>();

    RuleParts(Rules rules, RuleNames names) {
        this.names = names;
        for (int number = 0; number < rules.rules().size(); number++) {
            Rule rule = rules.rules().get(number);
            add(number, rule.template(), new Opening(rule.window(), rules.calendarOf(rule), names));
        }
    }

    UnaryPart[] unary() {
        return unary.toArray(UnaryPart[]::new);
    }

    PairPart[] pairs() {
        return pairs.toArray(PairPart[]::new);
    }

    private void add(int number, Template template, Opening opening) {
        switch (template) {
            case Template.Occurs(var frequency, int n, var event) ->
                count(number, kind(frequency), n, event, event, opening);
            case Template.Init(var event) -> count(number, UnaryPart.Kind.INIT, 1, event, event, opening);
            case Template.End(var event) -> count(number, UnaryPart.Kind.END, 1, event, event, opening);
            case Template.Choice(boolean exclusive, var one, var other) ->
                count(number, kind(exclusive), 1, one, other, opening);
            case Template.Pair pair -> pair.relation().activations().forEach(side -> add(number, side, pair, opening));
        }
    }

    private static UnaryPart.Kind kind(Template.Frequency frequency) {
        return switch (frequency) {
            case EXISTENCE -> UnaryPart.Kind.EXISTENCE;
            case ABSENCE -> UnaryPart.Kind.ABSENCE;
            case EXACTLY -> UnaryPart.Kind.EXACTLY;
        };
    }

    private static UnaryPart.Kind kind(boolean exclusive) {
        return exclusive ? UnaryPart.Kind.EXCLUSIVE_CHOICE : UnaryPart.Kind.CHOICE;
    }

    private void count(int number, UnaryPart.Kind kind, int n, Condition one, Condition other, Opening opening) {
        Matcher first = new Matcher(one, names);
        Matcher second = new Matcher(other, names);
        unary.add(new UnaryPart(unary.size(), number, kind, n, first, second, opening));
    }

    private void add(int number, Side activation, Template.Pair pair, Opening opening) {
        Relation relation = pair.relation();
        Matcher first = new Matcher(pair.first(), names);
        Matcher second = new Matcher(pair.second(), names);
        pairs.add(new PairPart(
                pairs.size(),
                number,
                activation,
                relation.style(),
                activation == Side.FIRST || relation.isUnordered(),
                activation == Side.SECOND || relation.isUnordered(),
                relation.isForbidding(),
                activation == Side.FIRST ? first : second,
                activation == Side.FIRST ? second : first,
                new Links(pair.links(), activation, names),
                opening));
    }
}
