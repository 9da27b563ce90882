package org.hilo.engine.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hilo.engine.Asked;
import org.hilo.engine.Filter;
import org.hilo.engine.Lens;
import org.hilo.engine.Level;
import org.hilo.engine.Question;
import org.hilo.engine.RandomEvents;
import org.hilo.engine.journey.JourneyLog;
import org.hilo.engine.journey.LensLog;
import org.hilo.engine.journey.Part;
import org.hilo.engine.rule.Rules;
import org.hilo.engine.select.Selector;
import org.hilo.engine.table.TableColumns;

/** However the journeys are split, the answer is the same. */
class MergeLawsTest {
    private static final Rules RULES = Rules.parse("""
            rule "shipped" = response Pay -> Ship within 2d
            rule "paid" = precedence Pay -> Ship
            rule "once" = absence 2 Order where channel web
            """, ZoneOffset.UTC);

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void mergingIsAssociativeAndEmptyIsNeutral(
            @ForAll long seed,
            @ForAll("questions") Question<?> question,
            @ForAll @IntRange(max = 100) int cut,
            @ForAll @IntRange(max = 100) int otherCut) {
        Answering answering = new Answering(log(seed));
        Selector selector = answering.selector(Asked.PROMISES);
        Job<?, ?> job = answering.job(question, selector);
        for (Part part : answering.log().parts(answering.log().all())) {
            int first = part.from() + Math.min(cut, otherCut) * part.count() / 100;
            int second = part.from() + Math.max(cut, otherCut) * part.count() / 100;
            holds(job, List.of(of(part, part.from(), first), of(part, first, second), of(part, second, part.until())));
        }
    }

    private static Part of(Part part, int from, int until) {
        return new Part(part.number(), part.segment(), part.live(), part.selected(), from, until);
    }

    private static <S, A> void holds(Job<S, A> job, List<Part> parts) {
        Part all = of(parts.getFirst(), parts.getFirst().from(), parts.getLast().until());
        A whole = job.finish(part(job, all), List.of(all));
        Part a = parts.get(0);
        Part b = parts.get(1);
        Part c = parts.get(2);
        same(job.finish(job.merge(job.merge(part(job, a), part(job, b)), part(job, c)), parts), whole);
        same(job.finish(job.merge(part(job, a), job.merge(part(job, b), part(job, c))), parts), whole);
        same(job.finish(job.merge(job.empty(), part(job, all)), parts), whole);
        same(job.finish(job.merge(part(job, all), job.empty()), parts), whole);
    }

    private static <S> S part(Job<S, ?> job, Part part) {
        S state = job.empty();
        job.add(state, part);
        return state;
    }

    private static void same(Object actual, Object expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .withComparatorForType(Asked.nearly(), Double.class)
                .isEqualTo(expected);
    }

    private static JourneyLog log(long seed) {
        TableColumns columns = new TableColumns();
        RandomEvents.of(seed, 80).forEach(columns::add);
        Lens lens = Lens.of("order");
        return new LensLog(lens).journeys(lens, columns.view());
    }

    @Provide
    Arbitrary<Question<?>> questions() {
        return Arbitraries.oneOf(
                Arbitraries.of(List.copyOf(Asked.questions(Filter.parse("area Risk")))),
                Arbitraries.just(Question.rules(RULES, Level.ACTIVITY, 2)));
    }
}
