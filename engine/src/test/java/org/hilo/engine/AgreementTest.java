package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The columns answer as the slow, obvious version does. */
class AgreementTest {
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private static final List<Promise> PROMISES =
            List.of(Promise.byInstant("exact", "due", "Deliver"), Promise.byDay("daily", "due", "Ship", LIMA));

    /** Joins orders to the customer that their number falls to, leaves some of both out. */
    private static final Lens JOINED = Lens.joined("person", reference -> {
        int number = Integer.parseInt(reference.id());
        return number % 7 == 6 ? null : "p" + (reference.type().equals("order") ? number / 3 : number);
    });

    private static final List<Lens> LENSES = List.of(Lens.of("order"), Lens.of("customer"), JOINED, Lens.of("nothing"));

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void everyQuestionOnRandomLogs(
            @ForAll long seed,
            @ForAll("questions") Question<?> question,
            @ForAll("filters") Filter filter,
            @ForAll("lenses") Lens lens) {
        agree(RandomEvents.of(seed, 60), lens, question, filter);
    }

    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
    void everyQuestionWhenSeveralThreadsShareTheJourneys(
            @ForAll long seed, @ForAll("filters") Filter filter, @ForAll("lenses") Lens lens) {
        List<Event> events = RandomEvents.of(seed, 120_000);
        for (Question<?> question : questionsWith(Filter.parse("area Risk"))) {
            agree(events, lens, question, filter);
        }
    }

    @Test
    void everyQuestionOnNothing() {
        for (Question<?> question : questionsWith(Filter.all())) {
            agree(List.of(), Lens.of("order"), question, Filter.all());
        }
    }

    private static void agree(List<Event> events, Lens lens, Question<?> question, Filter filter) {
        EventTable table = new EventTable();
        table.addAll(events);
        EventLog log = table.journeys(lens).with(PROMISES);
        SlowLog slow = new SlowLog(events, lens, PROMISES);
        assertThat((Object) log.ask(question, filter))
                .as("%s of %s under %s", question, filter, lens.name())
                .usingRecursiveComparison()
                .withComparatorForType(nearly(), Double.class)
                .isEqualTo(slow.ask(question, filter));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyJourneyStepByStep(@ForAll long seed, @ForAll("lenses") Lens lens) {
        List<Event> events = RandomEvents.of(seed, 60);
        EventTable table = new EventTable();
        events.forEach(table::add);
        EventLog log = table.journeys(lens);
        Map<String, List<Event>> slow = new SlowLog(events, lens, List.of()).journeys();
        assertThat(log.journeyCount()).isEqualTo(slow.size());
        slow.forEach((id, steps) -> assertThat(
                        log.journey(id).orElseThrow().steps().stream().map(Step::eventId))
                .containsExactlyElementsOf(steps.stream().map(Event::id).toList()));
        assertThat(log.eventsOutside())
                .isEqualTo(events.stream()
                        .filter(e -> slow.values().stream().noneMatch(steps -> steps.contains(e)))
                        .count());
    }

    @Provide
    Arbitrary<Question<?>> questions() {
        return RandomFilters.meeting().any().flatMap(condition -> Arbitraries.of(questionsWith(condition)));
    }

    @Provide
    Arbitrary<Filter> filters() {
        return Arbitraries.oneOf(
                Arbitraries.just(Filter.all()), RandomFilters.meeting().any());
    }

    @Provide
    Arbitrary<Lens> lenses() {
        return Arbitraries.of(LENSES);
    }

    private static List<Question<?>> questionsWith(Filter condition) {
        return List.of(
                Question.flowMap(Level.ACTIVITY),
                Question.flowMap(Level.AREA),
                Question.variants(3),
                Question.variants(1_000),
                Question.handoffs(),
                Question.scoreSplit(condition),
                Question.promise(PROMISES.getFirst()),
                Question.promise(PROMISES.getLast()),
                Question.names(NameKind.ACTIVITY, 3),
                Question.names(NameKind.AREA, 100),
                Question.names(NameKind.CHANNEL, 100),
                Question.attributeValues("segment", 2),
                Question.attributeValues("amount", 100),
                Question.attributeValues("mixed", 100),
                Question.days(MADRID),
                Question.journeys(4));
    }

    /** Floating-point sums may differ in their last digits by the order of adding. */
    private static Comparator<Double> nearly() {
        return (a, b) -> {
            boolean same = a.equals(b) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
            return same ? 0 : Double.compare(a, b);
        };
    }
}
