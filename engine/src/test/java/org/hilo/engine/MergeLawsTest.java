package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** However the journeys are split, the answer is the same. */
class MergeLawsTest {

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void mergingIsAssociativeAndEmptyIsNeutral(
            @ForAll long seed,
            @ForAll("questions") Question<?> question,
            @ForAll @IntRange(max = 100) int cut,
            @ForAll @IntRange(max = 100) int otherCut) {
        JourneyColumns log = log(seed);
        int first = Math.min(cut, otherCut) * log.journeyCount() / 100;
        int second = Math.max(cut, otherCut) * log.journeyCount() / 100;
        holds(Jobs.of(question, log, new Selector(log, Asked.PROMISES)), first, second, log.journeyCount());
    }

    private static <S, A> void holds(Job<S, A> job, int first, int second, int count) {
        A whole = job.finish(part(job, 0, count));
        A fromLeft = job.finish(
                job.merge(job.merge(part(job, 0, first), part(job, first, second)), part(job, second, count)));
        A fromRight = job.finish(
                job.merge(part(job, 0, first), job.merge(part(job, first, second), part(job, second, count))));
        same(fromLeft, whole);
        same(fromRight, whole);
        same(job.finish(job.merge(job.empty(), part(job, 0, count))), whole);
        same(job.finish(job.merge(part(job, 0, count), job.empty())), whole);
    }

    private static <S, A> S part(Job<S, A> job, int from, int until) {
        S state = job.empty();
        for (int journey = from; journey < until; journey++) {
            job.add(state, journey);
        }
        return state;
    }

    private static void same(Object actual, Object expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .withComparatorForType(Asked.nearly(), Double.class)
                .isEqualTo(expected);
    }

    private static JourneyColumns log(long seed) {
        TableColumns columns = new TableColumns();
        RandomEvents.of(seed, 80).forEach(columns::add);
        return JourneySort.sort(columns.view(), Lens.of("order"));
    }

    @Provide
    Arbitrary<Question<?>> questions() {
        return Arbitraries.of(List.copyOf(Asked.questions(Filter.parse("area Risk"))));
    }
}
