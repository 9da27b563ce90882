package org.hilo.engine.rule;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hilo.engine.Comparison;
import org.hilo.engine.Handoff;
import org.hilo.engine.text.Figures;
import org.hilo.engine.text.Tokens.Token;

/** Reads the text form of rules by recursive descent; the grammar is docs/reference/rules.md. */
final class RuleParser {
    private static final List<String> TEMPLATES = Stream.concat(
                    Stream.of("existence", "absence", "exactly", "init", "end", "choice", "exclusive choice"),
                    Relation.allWords().stream())
            .toList();

    /** Other names of the literature for what is one template here. */
    private static final Map<String, Relation> ALIASES = Map.of(
            "not succession", Relation.NOT_RESPONSE,
            "not chain succession", Relation.NOT_CHAIN_RESPONSE);

    private static final String TRAIT = "a trait such as area \"Sales\", channel \"web\", attribute \"amount\" > 100,"
            + " has \"due\" or score < 7";

    private final RuleReader in;
    private final Map<String, Calendar> calendars = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<Rule, Token> calendarsNamed = new LinkedHashMap<>();
    private ZoneId zone;

    private RuleParser(String text, ZoneId zone) {
        this.in = new RuleReader(text);
        this.zone = zone;
    }

    static Rules parse(String text, ZoneId zone) {
        RuleParser parser = new RuleParser(text, zone);
        parser.file();
        parser.in.refuseProblems();
        return new Rules(parser.zone, parser.calendars, parser.rules);
    }

    private void file() {
        while (!in.isAtEnd()) {
            Token start = in.here();
            try {
                statement();
            } catch (RuleReader.Stop noted) {
                in.skipStatement(start);
            }
        }
        calendarsNamed.forEach((rule, token) -> {
            if (!calendars.containsKey(rule.calendar())) {
                in.problem(token, Rules.unknown(String.valueOf(rule.calendar()), calendars.keySet()));
            }
        });
    }

    private void statement() {
        if (in.isAtWord("zone") && calendars.isEmpty() && rules.isEmpty()) {
            zone = zone();
        } else if (in.skipWord("calendar")) {
            calendar();
        } else if (in.skipWord("rule")) {
            rule();
        } else if (calendars.isEmpty() && rules.isEmpty()) {
            throw in.unknown(List.of("rule", "calendar", "zone"));
        } else {
            throw in.unexpected("\"rule\", \"calendar\" or the end");
        }
    }

    private ZoneId zone() {
        in.word("zone");
        Token token = in.here();
        String id = in.name();
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw in.problem(token, "there is no zone \"" + id + "\"; known are names such as America/Lima or UTC");
        }
    }

    private void calendar() {
        Token start = in.here();
        String name = in.name();
        in.sign("=");
        ZoneId where = in.isAtWord("zone") ? zone() : zone;
        Calendar calendar = in.skipWord("always") ? new Always(where) : CalendarParser.shifts(in, start, where);
        if (calendars.put(name, calendar) != null) {
            throw in.problem(start, "two calendars are called \"" + name + "\"; give one of them another name");
        }
    }

    private void rule() {
        Token start = in.here();
        String name = in.name();
        in.sign("=");
        Template template = template();
        Window window = window();
        boolean isTimed = in.skipWord("in");
        Token named = in.here();
        String calendar = isTimed ? in.name() : null;
        Rule rule = in.made(start, () -> new Rule(name, template, window, calendar));
        if (rules.stream().anyMatch(other -> other.name().equals(name))) {
            throw in.problem(start, "two rules are called \"" + name + "\"; give one of them another name");
        }
        rules.add(rule);
        if (calendar != null) {
            calendarsNamed.put(rule, named);
        }
    }

    private Template template() {
        Token start = in.here();
        for (Template.Frequency frequency : Template.Frequency.values()) {
            if (in.skipWord(frequency.words())) {
                int n = in.findValue(RuleParser::count).isPresent() ? in.value(RuleParser::count, "") : 1;
                Condition event = condition();
                return in.made(start, () -> new Template.Occurs(frequency, n, event));
            }
        }
        if (in.skipWord("init")) {
            return new Template.Init(condition());
        }
        if (in.skipWord("end")) {
            return new Template.End(condition());
        }
        boolean exclusive = in.skipWords("exclusive choice");
        if (exclusive || in.skipWord("choice")) {
            Condition one = condition();
            in.word("or");
            return new Template.Choice(exclusive, one, condition());
        }
        return pair(relation());
    }

    private Relation relation() {
        for (Map.Entry<String, Relation> alias : ALIASES.entrySet()) {
            if (in.skipWords(alias.getKey())) {
                return alias.getValue();
            }
        }
        for (Relation relation : Relation.values()) {
            if (in.skipWords(relation.words())) {
                return relation;
            }
        }
        throw in.unknown(TEMPLATES);
    }

    private Template pair(Relation relation) {
        Token start = in.here();
        Condition first = condition();
        if (relation.isUnordered()) {
            in.word("with");
        } else {
            in.sign("->");
        }
        Condition second = condition();
        List<Link> links = new ArrayList<>();
        for (Optional<Link> link = findLink(); link.isPresent(); link = findLink()) {
            links.add(link.get());
        }
        return in.made(start, () -> new Template.Pair(relation, first, second, links));
    }

    private Condition condition() {
        Token start = in.here();
        List<String> activities = in.skipWord("any") ? List.of() : in.commaSeparated(in::name);
        List<Trait> traits = new ArrayList<>();
        if (in.skipWord("where")) {
            do {
                traits.add(trait());
            } while (in.skipWord("and"));
        }
        return in.made(start, () -> new Condition(activities, traits));
    }

    private Trait trait() {
        if (in.skipWord("not")) {
            return new Trait.Not(plainTrait());
        }
        return plainTrait();
    }

    private Trait plainTrait() {
        Token start = in.here();
        if (in.skipWord("area")) {
            List<String> areas = in.commaSeparated(this::area);
            return in.made(start, () -> new Trait.Area(areas));
        }
        if (in.skipWord("channel")) {
            List<String> channels = in.commaSeparated(in::name);
            return in.made(start, () -> new Trait.Channel(channels));
        }
        if (in.skipWord("has")) {
            return new Trait.Has(in.name());
        }
        if (in.skipWord("score")) {
            Comparison comparison = comparison();
            return new Trait.Score(comparison, number());
        }
        if (!in.skipWord("attribute")) {
            throw in.unexpected(TRAIT);
        }
        String name = in.name();
        Comparison comparison = comparison();
        if (comparison == Comparison.EQUAL) {
            List<String> values = in.commaSeparated(in::name);
            return in.made(start, () -> new Trait.Attribute(name, values));
        }
        return new Trait.AttributeNumber(name, comparison, number());
    }

    private String area() {
        return in.skipWord("unknown") ? Handoff.UNKNOWN_AREA : in.name();
    }

    private Optional<Link> findLink() {
        if (in.skipWord("same")) {
            Optional<Field> field = findField();
            return Optional.of(
                    field.isPresent() ? new Link.SameValue(field.get(), field.get()) : new Link.SameObject(in.name()));
        }
        if (in.skipWord("other")) {
            return Optional.of(new Link.OtherValue(field()));
        }
        Optional<Field> second = findField();
        if (second.isEmpty()) {
            return Optional.empty();
        }
        in.sign("=");
        in.word("first");
        return Optional.of(new Link.SameValue(second.get(), field()));
    }

    private Field field() {
        return findField().orElseThrow(() -> in.unexpected("area, channel or attribute"));
    }

    private Optional<Field> findField() {
        if (in.skipWord("area")) {
            return Optional.of(new Field.Area());
        }
        if (in.skipWord("channel")) {
            return Optional.of(new Field.Channel());
        }
        return in.skipWord("attribute") ? Optional.of(new Field.Attribute(in.name())) : Optional.empty();
    }

    private Window window() {
        Token start = in.here();
        if (in.skipWord("within")) {
            return new Window(null, new Bound.After(span()));
        }
        if (in.skipWord("by")) {
            return new Window(null, its());
        }
        if (in.skipWords("not before")) {
            return new Window(bound(), null);
        }
        if (in.skipWord("between")) {
            Bound earliest = bound();
            in.word("and");
            Bound latest = bound();
            return in.made(start, () -> new Window(earliest, latest));
        }
        return Window.ANY;
    }

    private Bound bound() {
        if (in.isAtWord("the") || in.isAtWord("its")) {
            return its();
        }
        Span span = span();
        Optional<Bound.Side> side = findSide();
        return side.isPresent() ? its(side.get(), span) : new Bound.After(span);
    }

    private Bound its() {
        if (in.isAtWord("the") || in.isAtWord("its")) {
            return its(Bound.Side.AT, Bound.NOTHING);
        }
        Span span = span();
        return its(findSide().orElseThrow(() -> in.unexpected("\"before\" or \"after\"")), span);
    }

    private Bound its(Bound.Side side, Span span) {
        boolean wholeDay = in.skipWord("the");
        if (wholeDay) {
            in.word("day");
            in.word("of");
        }
        in.word("its");
        return new Bound.Its(in.name(), side, span, wholeDay);
    }

    private Optional<Bound.Side> findSide() {
        if (in.skipWord("before")) {
            return Optional.of(Bound.Side.BEFORE);
        }
        return in.skipWord("after") ? Optional.of(Bound.Side.AFTER) : Optional.empty();
    }

    private Span span() {
        Token start = in.here();
        if (in.findValue(RuleParser::count).isPresent()) {
            int days = in.value(RuleParser::count, "");
            if (!in.skipWord("workdays") && !in.skipWord("workday")) {
                throw in.unexpected("\"workdays\"");
            }
            return in.made(start, () -> new Span.Workdays(days));
        }
        var duration = in.value(Figures::duration, "a time such as 2d, 12h, 90m or 3 workdays");
        return in.made(start, () -> new Span.Working(duration));
    }

    private Comparison comparison() {
        for (Comparison comparison : Comparison.values()) {
            if (in.skipSign(comparison.sign())) {
                return comparison;
            }
        }
        throw in.unexpected("one of > >= < <= =");
    }

    private double number() {
        return in.value(Figures::number, "a number such as 6 or 2.5");
    }

    /** A whole number of at most nine digits. */
    private static Optional<Integer> count(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
