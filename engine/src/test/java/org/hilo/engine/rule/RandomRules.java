package org.hilo.engine.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hilo.engine.Comparison;
import org.hilo.engine.Event;
import org.hilo.engine.Reference;
import org.hilo.engine.Value;

/** Rules and journeys out of one small vocabulary, so that they often have to do with one another. */
final class RandomRules {
    /** Near a change of the clock in Chile, at an hour between two days. */
    static final Instant START = Instant.parse("2026-04-03T22:00:00Z");

    private static final List<String> ACTIVITIES = List.of("A", "B", "C", "D");
    private static final List<String> AREAS = List.of("Sales", "Risk", "");
    private static final List<String> CHANNELS = List.of("web", "phone");
    private static final List<String> TIMES = List.of("due", "from");

    private final SplittableRandom random;

    /** The more events, the more orders there are. */
    private int orders = 2;

    RandomRules(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Rules with a name of their own each, in a calendar or in none. */
    Rules rules(int count) {
        Map<String, Calendar> calendars = new LinkedHashMap<>();
        calendars.put("work", RandomCalendars.of(random, LocalDate.of(2026, 3, 30)));
        ZoneId zone = ZoneId.of(RandomCalendars.ZONES.get(random.nextInt(RandomCalendars.ZONES.size())));
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(rule("r" + i));
        }
        return new Rules(zone, calendars, rules);
    }

    /** Relations between single activities of the same order, of which many wait at once. */
    Rules busyRules(int count) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Link> links = new ArrayList<>(List.of(new Link.SameObject("order")));
            links.addAll(few(1, this::link));
            Template pair = new Template.Pair(
                    pick(Relation.values()), Condition.of(pick(ACTIVITIES)), Condition.of(pick(ACTIVITIES)), links);
            rules.add(new Rule("r" + i, pair, window()));
        }
        return new Rules(ZoneId.of("America/Santiago"), Map.of(), rules);
    }

    private Rule rule(String name) {
        Template template = template();
        boolean timed = !(template instanceof Template.Init || template instanceof Template.End);
        Window window = timed ? window() : Window.ANY;
        return new Rule(name, template, window, !window.equals(Window.ANY) && random.nextBoolean() ? "work" : null);
    }

    private Template template() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Template.Occurs(pick(Template.Frequency.values()), 1 + random.nextInt(3), condition());
            case 2 -> random.nextBoolean() ? new Template.Init(condition()) : new Template.End(condition());
            case 3 -> new Template.Choice(random.nextBoolean(), condition(), condition());
            default -> new Template.Pair(pick(Relation.values()), condition(), condition(), few(2, this::link));
        };
    }

    private Condition condition() {
        List<String> activities = random.nextInt(8) == 0
                ? List.of()
                : List.copyOf(new TreeSet<>(List.of(pick(ACTIVITIES), pick(ACTIVITIES))));
        return new Condition(activities, few(1, this::trait));
    }

    private Trait trait() {
        return switch (random.nextInt(7)) {
            case 0 -> new Trait.Area(List.of(pick(AREAS)));
            case 1 -> new Trait.Channel(List.of(pick(CHANNELS)));
            case 2 -> new Trait.Attribute("k", List.of(pick(List.of("x", "2", "2.0", "true"))));
            case 3 -> new Trait.AttributeNumber("k", pick(List.of(Comparison.MORE, Comparison.AT_MOST)), 1.5);
            case 4 -> new Trait.Has(pick(List.of("k", "due")));
            case 5 -> new Trait.Score(pick(Comparison.values()), random.nextInt(11));
            default -> {
                Trait denied = trait();
                yield denied instanceof Trait.Not ? denied : new Trait.Not(denied);
            }
        };
    }

    private Link link() {
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> new Link.SameObject("order");
            case 3 -> new Link.SameValue(field(), field());
            case 4 -> {
                Field field = field();
                yield new Link.SameValue(field, field);
            }
            default -> new Link.OtherValue(field());
        };
    }

    private Field field() {
        return switch (random.nextInt(4)) {
            case 0 -> new Field.Area();
            case 1 -> new Field.Channel();
            default -> new Field.Attribute(pick(List.of("k", "cause")));
        };
    }

    private Window window() {
        while (true) {
            try {
                return switch (random.nextInt(6)) {
                    case 0, 1 -> Window.ANY;
                    case 2, 3 -> new Window(null, bound());
                    case 4 -> new Window(bound(), null);
                    default -> new Window(bound(), bound());
                };
            } catch (IllegalArgumentException endsBeforeItBegins) {
                continue;
            }
        }
    }

    private Bound bound() {
        if (random.nextInt(3) > 0) {
            return new Bound.After(span());
        }
        Bound.Side side = pick(Bound.Side.values());
        return new Bound.Its(pick(TIMES), side, side == Bound.Side.AT ? Bound.NOTHING : span(), random.nextInt(3) == 0);
    }

    private Span span() {
        return random.nextInt(3) == 0
                ? new Span.Workdays(random.nextInt(3))
                : new Span.Working(Duration.ofHours(random.nextInt(16)));
    }

    /** Up to {@code most} events, at least one, in order of time; many at the same. Their ids are their places. */
    List<Event> journey(int most) {
        return journey(1, most);
    }

    List<Event> journey(int least, int most) {
        orders = 2 + most / 6;
        List<Event> events = new ArrayList<>();
        Instant time = START;
        int size = least + random.nextInt(most - least + 1);
        for (int i = 0; i < size; i++) {
            time = time.plus(Duration.ofHours(random.nextInt(3) == 0 ? 0 : random.nextInt(16)));
            events.add(event(i, time));
        }
        return events;
    }

    /** An event of this id at this time. */
    Event event(long id, Instant time) {
        // orders come in pairs, so that events often share two of them
        int order = random.nextInt(orders);
        List<Reference> references =
                List.of(new Reference("order", "o" + order), new Reference("order", "o" + (order ^ 1)));
        references = references.subList(0, random.nextInt(references.size() + 1));
        Map<String, Value> attributes = new LinkedHashMap<>();
        if (random.nextInt(2) == 0) {
            attributes.put(
                    "k",
                    pick(List.of(
                            new Value.Text("x"), new Value.Text("Sales"), new Value.Number(2), new Value.Flag(true))));
        }
        if (random.nextInt(3) == 0) {
            attributes.put("cause", new Value.Text(pick(List.of("x", "Sales", "Risk", "web", "2"))));
        }
        for (String name : TIMES) {
            if (random.nextInt(3) > 0) {
                attributes.put(name, new Value.Time(time.plus(Duration.ofHours(random.nextInt(24) - 8))));
            }
        }
        return new Event(
                id,
                time,
                pick(ACTIVITIES),
                pick(AREAS),
                random.nextBoolean() ? pick(CHANNELS) : null,
                references,
                attributes,
                random.nextInt(3) == 0 ? (double) random.nextInt(11) : null);
    }

    /** A time at or after the last event, often exactly there. */
    Instant now(List<Event> journey) {
        return journey.getLast().time().plus(Duration.ofHours(random.nextInt(3) == 0 ? 0 : random.nextInt(40)));
    }

    boolean coin() {
        return random.nextBoolean();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private <T> List<T> few(int most, Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            all.add(one.get());
        }
        return all;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> T pick(T[] from) {
        return pick(Arrays.asList(from));
    }
}
