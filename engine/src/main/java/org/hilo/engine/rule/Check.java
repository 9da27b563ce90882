package org.hilo.engine.rule;

import java.util.List;
import java.util.Set;
import org.hilo.engine.Comparison;
import org.hilo.engine.text.Figures;

/** One trait made ready; a switch over kinds, because a call through an interface costs more than most traits. */
final class Check {
    private enum Kind {
        AREA,
        CHANNEL,
        TEXT,
        NUMBER,
        HAS,
        SCORE
    }

    private final Kind kind;
    private final boolean wanted;

    /** By number of the area or channel, moved by one. */
    private final boolean[] marks;

    private final int attribute;
    private final Set<String> texts;
    private final double[] numbers;
    private final Comparison comparison;
    private final double limit;

    private Check(
            Kind kind,
            boolean wanted,
            boolean[] marks,
            int attribute,
            List<String> values,
            Comparison comparison,
            double limit) {
        this.kind = kind;
        this.wanted = wanted;
        this.marks = marks;
        this.attribute = attribute;
        this.texts = Set.copyOf(values);
        this.numbers = values.stream()
                .flatMap(value -> Figures.number(value).stream())
                .mapToDouble(number -> number)
                .toArray();
        this.comparison = comparison;
        this.limit = limit;
    }

    static Check of(Trait trait, RuleNames names) {
        return trait instanceof Trait.Not(var denied) ? of(denied, false, names) : of(trait, true, names);
    }

    private static Check of(Trait trait, boolean wanted, RuleNames names) {
        boolean[] none = {};
        return switch (trait) {
            case Trait.Area(var areas) ->
                new Check(Kind.AREA, wanted, names.areaMarks(areas), 0, List.of(), Comparison.EQUAL, 0);
            case Trait.Channel(var channels) ->
                new Check(Kind.CHANNEL, wanted, names.channelMarks(channels), 0, List.of(), Comparison.EQUAL, 0);
            case Trait.Attribute(var name, var values) ->
                new Check(Kind.TEXT, wanted, none, names.attribute(name), values, Comparison.EQUAL, 0);
            case Trait.AttributeNumber(var name, var comparison, double limit) ->
                new Check(Kind.NUMBER, wanted, none, names.attribute(name), List.of(), comparison, limit);
            case Trait.Has(var name) ->
                new Check(Kind.HAS, wanted, none, names.attribute(name), List.of(), Comparison.EQUAL, 0);
            case Trait.Score(var comparison, double limit) ->
                new Check(Kind.SCORE, wanted, none, 0, List.of(), comparison, limit);
            case Trait.Not not -> throw new IllegalArgumentException("a trait is denied once at most: " + not);
        };
    }

    boolean holds(RuleEvent event) {
        boolean has =
                switch (kind) {
                    case AREA -> marks[event.area() + 1];
                    case CHANNEL -> marks[event.channel() + 1];
                    case TEXT -> hasValue(event);
                    case NUMBER -> comparison.holds(event.attributeNumber(attribute), limit);
                    case HAS -> event.hasAttribute(attribute);
                    case SCORE -> comparison.holds(event.score(), limit);
                };
        return has == wanted;
    }

    /** Texts are equal by their characters, numbers by their value however it is written. */
    private boolean hasValue(RuleEvent event) {
        double number = event.attributeNumber(attribute);
        if (!Double.isNaN(number)) {
            for (double wantedNumber : numbers) {
                if (wantedNumber == number) {
                    return true;
                }
            }
            return false;
        }
        String text = event.attributeText(attribute);
        return text != null && texts.contains(text);
    }
}
