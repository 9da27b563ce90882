package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hilo.engine.answer.FeatureTable;
import org.hilo.engine.model.Sequences;

/** What is measured, the columns find as the slow, obvious version does. */
class MeasureTest {
    private static final List<Lens> LENSES =
            List.of(Lens.of("order"), Lens.of("customer").ending(new Ending.Gap(Duration.ofDays(4))));

    private record Case(EventLog log, SlowLog slow, List<List<Event>> selected, Map<String, List<Event>> named) {}

    private static Case of(long seed, Filter filter, Lens lens) {
        List<Event> events = RandomEvents.of(seed, 80);
        EventTable table = new EventTable();
        table.addAll(events);
        SlowLog slow = new SlowLog(events, lens, Asked.PROMISES);
        Map<String, List<Event>> named = new LinkedHashMap<>();
        slow.journeys().forEach((id, steps) -> {
            if (slow.selects(filter, steps)) {
                named.put(id, steps);
            }
        });
        return new Case(table.journeys(lens).with(Asked.PROMISES), slow, List.copyOf(named.values()), named);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void funnelsTimesAndWhatRemains(@ForAll long seed, @ForAll("filters") Filter filter, @ForAll("lenses") Lens lens) {
        Case it = of(seed, filter, lens);
        SlowMeasures slow = it.slow().measures();
        List<String> way = List.of("Order", "Pay", "Ship", "nothing");
        same(it.log().ask(Question.funnel(way), filter), slow.funnel(it.selected(), way, null));
        Duration patience = Duration.ofDays(3);
        same(it.log().ask(Question.funnel(way, patience), filter), slow.funnel(it.selected(), way, patience));
        same(
                it.log().ask(Question.timesTo("Order", "Deliver", List.of("Complain")), filter),
                slow.timesTo(it.selected(), "Order", "Deliver", List.of("Complain")));
        same(it.log().ask(Question.remaining(), filter), slow.remaining(it.selected()));
        assertThat(it.log().ask(Question.work(Level.ACTIVITY, "lifecycle"), filter))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .withComparatorForType(Asked.nearly(), Double.class)
                .isEqualTo(SlowWork.of(it.selected(), "lifecycle"));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void profilesAndCausalHandoffs(@ForAll long seed, @ForAll("filters") Filter filter, @ForAll("lenses") Lens lens) {
        Case it = of(seed, filter, lens);
        SlowMeasures slow = it.slow().measures();
        same(it.log().ask(Question.profile(1.5), filter), slow.profile(it.selected(), 1.5));
        same(it.log().ask(Question.handoffs(new Succession.Causal(0.6)), filter), slow.causal(it.selected(), 0.6));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void likenessAndSequences(@ForAll long seed, @ForAll("filters") Filter filter, @ForAll("lenses") Lens lens) {
        Case it = of(seed, filter, lens);
        SlowMeasures slow = it.slow().measures();
        String id = it.slow().journeys().keySet().stream().findFirst().orElse("nobody");
        same(it.log().ask(Question.like(id, 5), filter), slow.like(it.named(), id, 5));
        same(it.log().ask(Question.like("nobody", 5), filter), slow.like(it.named(), "nobody", 5));
        Sequences found = it.log().ask(Question.sequences(), filter);
        Map<List<String>, Long> counts = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            List<String> names = java.util.Arrays.stream(found.steps(i))
                    .mapToObj(found.activities()::get)
                    .toList();
            counts.merge(names, found.count(i), Long::sum);
        }
        assertThat(counts).isEqualTo(SlowMeasures.sequences(it.selected()));
        assertThat(found.size()).isEqualTo(counts.size());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void featuresOfEachJourney(@ForAll long seed, @ForAll("filters") Filter filter, @ForAll("lenses") Lens lens) {
        Case it = of(seed, filter, lens);
        FeatureTable table = it.log().ask(Question.features(), filter);
        assertThat(table.journeys())
                .containsExactlyInAnyOrderElementsOf(it.named().keySet());
        for (int row = 0; row < table.journeys().size(); row++) {
            List<Event> steps =
                    Objects.requireNonNull(it.named().get(table.journeys().get(row)));
            assertThat(table.column("steps")[row]).isEqualTo(steps.size());
            assertThat(table.column("took_seconds")[row])
                    .isCloseTo(
                            SlowAnswers.seconds(Duration.between(
                                    steps.getFirst().time(), steps.getLast().time())),
                            within(1e-6));
            double last = steps.stream()
                    .filter(e -> e.score() != null)
                    .mapToDouble(e -> Objects.requireNonNull(e.score()))
                    .reduce(Double.NaN, (a, b) -> b);
            assertThat(Double.valueOf(table.column("score")[row])).isEqualTo(Double.valueOf(last));
            long distinct = steps.stream().map(Event::activity).distinct().count();
            assertThat(table.column("repeats")[row]).isEqualTo(steps.size() - distinct);
            long handoffs = java.util.stream.IntStream.range(1, steps.size())
                    .filter(i -> !Objects.equals(
                            steps.get(i).area(), steps.get(i - 1).area()))
                    .count();
            assertThat(table.column("handoffs")[row]).isEqualTo(handoffs);
            assertThat(table.column("late exact")[row] > 0)
                    .isEqualTo(it.slow().selects(Filter.parse("late exact"), steps));
            if (table.names().contains("passed Pay")) {
                assertThat(table.column("passed Pay")[row])
                        .isEqualTo(steps.stream()
                                .filter(e -> e.activity().equals("Pay"))
                                .count());
            }
        }
    }

    private static void same(Object actual, Object expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .withComparatorForType(Asked.nearly(), Double.class)
                .isEqualTo(expected);
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
