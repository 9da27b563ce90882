package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
    /** Joins orders to the customer that their number falls to, leaves some of both out. */
    private static final Lens JOINED = Lens.joined("person", reference -> {
        int number = Integer.parseInt(reference.id());
        return number % 7 == 6 ? null : "p" + (reference.type().equals("order") ? number / 3 : number);
    });

    private static final List<Lens> LENSES = List.of(
            Lens.of("order"),
            Lens.of("customer"),
            JOINED,
            Lens.of("nothing"),
            Lens.of("customer").ending(new Ending.After(List.of("Deliver", "Complain"))),
            Lens.of("order").ending(new Ending.Gap(Duration.ofDays(2))),
            JOINED.ending(new Ending.Calendar(Ending.Period.WEEK, ZoneId.of("America/Santiago"))),
            Lens.of("customer").ending(new Ending.Calendar(Ending.Period.MONTH, ZoneOffset.UTC)));

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void everyQuestionOnRandomLogs(
            @ForAll long seed,
            @ForAll("questions") Question<?> question,
            @ForAll("filters") Filter filter,
            @ForAll("lenses") Lens lens) {
        agree(RandomEvents.of(seed, 60), lens, question, filter);
    }

    @Property(tries = 2, edgeCases = EdgeCasesMode.NONE)
    void everyQuestionWhenSeveralThreadsShareTheJourneys(
            @ForAll long seed, @ForAll("filters") Filter filter, @ForAll("lenses") Lens lens) {
        List<Event> events = RandomEvents.of(seed, 50_000);
        for (Question<?> question : Asked.questions(Filter.parse("area Risk"))) {
            agree(events, lens, question, filter);
        }
    }

    /** One journey of the whole world, so that promises are many enough to be looked up instead of compared. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void manyPromisesInOneJourney(@ForAll long seed) {
        Lens world = Lens.joined("world", reference -> "everybody");
        for (Promise promise : Asked.PROMISES) {
            agree(RandomEvents.of(seed, 150), world, Question.promise(promise), Filter.all());
        }
    }

    /** Events come one after another into a log that is asked in between: small segments, dead journeys, merges. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyQuestionOnLogsThatGrow(
            @ForAll long seed,
            @ForAll("questions") Question<?> question,
            @ForAll("filters") Filter filter,
            @ForAll("lenses") Lens lens) {
        List<Event> events = RandomEvents.of(seed, 120);
        EventTable table = new EventTable();
        int begun = events.size() / 2;
        table.addAll(events.subList(0, begun));
        table.journeys(lens);
        for (int i = begun; i < events.size(); i++) {
            table.add(events.get(i));
            if (i % 3 != 0) {
                table.journeys(lens);
            }
        }
        agree(table, events, lens, question, filter);
    }

    /** The identity learns and forgets while events come: customers merge and fall apart. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyQuestionUnderAnIdentityThatChanges(@ForAll long seed, @ForAll("questions") Question<?> question) {
        List<Event> events = RandomEvents.of(seed, 120);
        EventTable table = new EventTable();
        int known = events.size() * 2 / 3;
        table.addAll(events.subList(0, known));
        for (int round = 0; round < 4; round++) {
            Lens lens = joined(round);
            int until = known + (events.size() - known) * (round + 1) / 4;
            table.addAll(events.subList(table.size(), until));
            agree(table, events.subList(0, until), lens, question, Filter.all());
        }
    }

    /** Nobody's events lie in no journey, so nothing that is taken out of one brings them along. */
    @Test
    void whatWasNobodysBecomesSomebodys() {
        List<Event> events = FolderWriter.events(0, 400);
        EventTable table = new EventTable();
        table.addAll(events);
        for (int known : new int[] {0, 40, 41, 45, 80}) {
            Lens lens = Lens.joined("person", reference -> {
                int number = Integer.parseInt(reference.id());
                return reference.type().equals("order") && number < known ? "p" + number / 2 : null;
            });
            agree(table, events, lens, Question.variants(5), Filter.all());
            agree(table, events, lens, Question.journeys(20), Filter.all());
        }
    }

    /** The order of this number belongs to somebody else in each round. */
    private static Lens joined(int round) {
        return Lens.joined("person", reference -> {
            int number = Integer.parseInt(reference.id());
            boolean moves = reference.type().equals("order") && number % 5 == round;
            return moves ? "p" + (number + round) : number % 7 == 6 ? null : "p" + number / 3;
        });
    }

    @Test
    void everyQuestionOnNothing() {
        for (Question<?> question : Asked.questions(Filter.all())) {
            agree(List.of(), Lens.of("order"), question, Filter.all());
        }
    }

    private static void agree(List<Event> events, Lens lens, Question<?> question, Filter filter) {
        EventTable table = new EventTable();
        table.addAll(events);
        agree(table, events, lens, question, filter);
    }

    private static void agree(EventTable table, List<Event> events, Lens lens, Question<?> question, Filter filter) {
        EventLog log = table.journeys(lens).with(Asked.PROMISES);
        SlowLog slow = new SlowLog(events, lens, Asked.PROMISES);
        assertThat((Object) log.ask(question, filter))
                .as("%s of %s under %s", question, filter, lens.name())
                .usingRecursiveComparison()
                .withComparatorForType(Asked.nearly(), Double.class)
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
        return RandomFilters.meeting().any().flatMap(condition -> Arbitraries.of(Asked.questions(condition)));
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
}
