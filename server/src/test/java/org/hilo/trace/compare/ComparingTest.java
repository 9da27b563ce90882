package org.hilo.trace.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.hilo.engine.Event;
import org.hilo.engine.EventLog;
import org.hilo.engine.EventTable;
import org.hilo.engine.Filter;
import org.hilo.engine.Lens;
import org.hilo.engine.Reference;
import org.hilo.engine.Value;
import org.hilo.statistics.Difference;
import org.hilo.trace.compare.SlowComparison.Row;
import org.hilo.trace.compare.SlowComparison.Trip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparingTest {
    private static final Filter NORTH = new Filter.Attribute("region", List.of("north"));
    private static final Filter SOUTH = new Filter.Attribute("region", List.of("south"));

    /** Trips of both regions, and the log that they make. */
    private record World(List<Trip> north, List<Trip> south, EventLog log) {}

    @ParameterizedTest
    @ValueSource(ints = {12, 60, 150, 400})
    void everyFigureIsThatOfTheSlowVersion(int journeys) {
        for (long seed = 1; seed <= 12; seed++) {
            World world = world(seed, journeys, 0.5);
            Compared compared = Comparing.of(world.log(), Filter.all(), NORTH, SOUTH);
            Set<String> variants = new HashSet<>(SlowComparison.frequent(world.north(), Comparing.VARIANTS));
            variants.addAll(SlowComparison.frequent(world.south(), Comparing.VARIANTS));
            SlowComparison slow = new SlowComparison(world.north(), world.south(), variants, name -> false);
            agree(seed, compared, slow);
        }
    }

    @Test
    void whatTheFiltersNameIsNotTested() {
        World world = world(3, 300, 0.5);
        Filter calls = new Filter.Passed(List.of("call"));
        Compared compared = Comparing.of(world.log(), Filter.all(), calls, calls.negate());
        assertThat(compared.shares())
                .filteredOn(s -> s.activities().contains("call"))
                .isNotEmpty()
                .allSatisfy(s -> {
                    assertThat(s.certainty()).isEqualTo(Certainty.GIVEN);
                    assertThat(s.adjustedP()).isNaN();
                });
        List<Trip> all = new ArrayList<>(world.north());
        all.addAll(world.south());
        List<Trip> with =
                all.stream().filter(t -> t.activities().contains("call")).toList();
        List<Trip> without =
                all.stream().filter(t -> !t.activities().contains("call")).toList();
        Set<String> variants = new HashSet<>(SlowComparison.frequent(with, Comparing.VARIANTS));
        variants.addAll(SlowComparison.frequent(without, Comparing.VARIANTS));
        agree(3, compared, new SlowComparison(with, without, variants, name -> name.contains("call")));
    }

    /** Every row of the comparison is one of the slow one's, and none of those is left. */
    private static void agree(long seed, Compared compared, SlowComparison slow) {
        Map<String, Row> left = new TreeMap<>(slow.rows());
        assertThat(compared.tested()).as("seed %d", seed).isEqualTo((int) slow.tested());
        List<ShareDifference> shares = new ArrayList<>(compared.shares());
        shares.addAll(compared.variants());
        for (ShareDifference share : shares) {
            String name = share.kind() + " " + String.join(" ", share.activities());
            Row row = left.remove(name);
            assertThat(row).as("seed %d: %s", seed, name).isNotNull();
            Row known = Objects.requireNonNull(row);
            assertThat(share.a().journeys()).as(name).isEqualTo(known.nA());
            assertThat(share.b().journeys()).as(name).isEqualTo(known.nB());
            same(seed, name, known, share.difference(), share.adjustedP(), share.certainty());
        }
        for (WaitDifference wait : compared.waits()) {
            String name = "WAIT " + wait.from() + " " + wait.to();
            Row row = left.remove(name);
            assertThat(row).as("seed %d: %s", seed, name).isNotNull();
            Row known = Objects.requireNonNull(row);
            assertThat(wait.a().journeys()).as(name).isEqualTo(known.nA());
            assertThat(wait.b().journeys()).as(name).isEqualTo(known.nB());
            assertThat(wait.a().medianSeconds()).as(name).isCloseTo(known.a(), offset(1e-6));
            assertThat(wait.b().medianSeconds()).as(name).isCloseTo(known.b(), offset(1e-6));
            Difference difference = wait.difference();
            if (difference == null) {
                assertThat(known.low()).as(name).isNaN();
            } else {
                same(seed, name, known, difference, wait.adjustedP(), wait.certainty());
            }
        }
        assertThat(left).as("seed %d", seed).isEmpty();
    }

    private static void same(
            long seed, String name, Row row, Difference difference, double adjustedP, Certainty certainty) {
        String as = "seed " + seed + ": " + name;
        assertThat(difference.value()).as(as).isCloseTo(row.a() - row.b(), offset(1e-6));
        assertThat(difference.low()).as(as).isCloseTo(Math.max(row.low(), lowest(name)), offset(1e-6));
        assertThat(difference.high()).as(as).isCloseTo(Math.min(row.high(), -lowest(name)), offset(1e-6));
        assertThat(Double.isNaN(adjustedP)).as(as).isEqualTo(Double.isNaN(row.p()));
        if (Double.isNaN(adjustedP)) {
            assertThat(certainty)
                    .as(as)
                    .isIn(row.few() ? List.of(Certainty.FEW, Certainty.GIVEN) : List.of(Certainty.GIVEN));
            return;
        }
        assertThat(difference.p()).as(as).isCloseTo(row.p(), offset(1e-8));
        assertThat(adjustedP).as(as).isCloseTo(row.adjusted(), offset(1e-6));
        boolean proven = row.adjusted() <= 0.05 && (row.low() > 0 || row.high() < 0);
        assertThat(certainty).as(as).isEqualTo(proven ? Certainty.PROVEN : Certainty.OPEN);
    }

    /** A share cannot differ by more than one; a wait can by anything. */
    private static double lowest(String name) {
        return name.startsWith("WAIT") ? Double.NEGATIVE_INFINITY : -1;
    }

    @Test
    void theStrongestProvenDifferenceComesFirst() {
        World world = world(5, 600, 0.9);
        Compared compared = Comparing.of(world.log(), Filter.all(), NORTH, SOUTH);
        ShareDifference first = compared.shares().getFirst();
        assertThat(first.isProven()).isTrue();
        assertThat(first.activities()).contains("call");
        assertThat(first.difference().value()).isPositive();
        assertThat(compared.waits().getFirst().isProven()).isTrue();
        assertThat(compared.waits().getFirst().seconds()).isNegative();
    }

    @Test
    void chanceAloneIsSeldomCalledADifference() {
        long proven = 0;
        for (long seed = 1; seed <= 40; seed++) {
            World world = world(seed, 400, 0);
            proven += Comparing.of(world.log(), Filter.all(), NORTH, SOUTH).proven();
        }
        // 40 comparisons of some 60 differences each; without the adjustment about 120 would stand out
        assertThat(proven).isLessThan(12);
    }

    @Test
    void withFewJourneysOnASideNothingIsProven() {
        World world = world(5, 50, 0.9);
        Compared compared = Comparing.of(world.log(), Filter.all(), NORTH, SOUTH);
        assertThat(Math.min(compared.a().journeys(), compared.b().journeys())).isLessThan(30);
        assertThat(compared.tested()).isZero();
        assertThat(compared.proven()).isZero();
        assertThat(compared.shares()).allMatch(s -> s.certainty() == Certainty.FEW);
    }

    @Test
    void theMapOfBothIsTheSumOfTheSides() {
        World world = world(9, 200, 0.5);
        Compared compared = Comparing.of(world.log(), Filter.all(), NORTH, SOUTH);
        Compared turned = Comparing.of(world.log(), Filter.all(), SOUTH, NORTH);
        assertThat(compared.both().journeys()).isEqualTo(200);
        assertThat(compared.both()).isEqualTo(turned.both());
        assertThat(compared.a()).isEqualTo(turned.b());
        compared.both().nodes().forEach(node -> assertThat(node.count()).isEqualTo(node.journeys()));
    }

    /**
     * Journeys buy, then ship or call and pay in some order, and may close.
     *
     * @param effect how much more often the north calls, and how much faster it ships (0–1)
     */
    private static World world(long seed, int journeys, double effect) {
        Random random = new Random(seed);
        List<Trip> north = new ArrayList<>();
        List<Trip> south = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (int j = 0; j < journeys; j++) {
            boolean isNorth = random.nextBoolean();
            List<String> activities = new ArrayList<>(List.of("buy"));
            for (int i = random.nextInt(4); i > 0; i--) {
                boolean calls = random.nextDouble() < (isNorth ? 0.2 + effect * 0.6 : 0.2);
                activities.add(calls ? "call" : random.nextBoolean() ? "ship" : "pay");
            }
            if (random.nextInt(3) > 0) {
                activities.add("close");
            }
            List<Double> times = new ArrayList<>();
            double time = j * 100_000;
            for (String activity : activities) {
                // whole tens of seconds, so that waits repeat
                time += 10 * random.nextInt(activity.equals("ship") && isNorth ? 60 - (int) (40 * effect) : 60);
                times.add(time);
                events.add(new Event(
                        events.size() + 1,
                        Instant.ofEpochSecond((long) time),
                        activity,
                        activity.equals("call") ? "Support" : null,
                        null,
                        List.of(new Reference("order", "o" + j)),
                        Map.of("region", new Value.Text(isNorth ? "north" : "south")),
                        null));
            }
            (isNorth ? north : south).add(new Trip(activities, times));
        }
        EventTable table = new EventTable();
        table.addAll(events);
        return new World(north, south, table.journeys(Lens.of("order")));
    }
}
