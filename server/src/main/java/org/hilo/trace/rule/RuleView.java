package org.hilo.trace.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hilo.engine.Filter;
import org.hilo.statistics.Disclosure;
import org.hilo.statistics.Estimate;
import org.hilo.trace.selection.SelectionView;
import org.hilo.trace.thread.ThreadView;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the rules shows.
 *
 * @param names of all that are kept
 * @param rules the chosen ones, null when there are none
 * @param figures in the order of the text
 * @param journeys that were looked at
 * @param total journeys of the lens before any filter
 */
public record RuleView(
        SelectionView bar,
        List<String> names,
        @Nullable NamedRules rules,
        List<RuleFigures> figures,
        long journeys,
        long total) {
    /** Of the latest journeys that broke a rule, so many have a link of their own. */
    private static final int THREADS = 3;

    public RuleView {
        names = List.copyOf(names);
        figures = List.copyOf(figures);
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** The rule that the largest share broke, of enough journeys to conclude from; null when all were kept. */
    public @Nullable RuleFigures worst() {
        return figures.stream()
                .filter(one -> Disclosure.of(one.decided()) == Disclosure.SHOWN
                        && one.tally().violatedJourneys() > 0)
                .max(Comparator.comparingDouble(
                        one -> Objects.requireNonNull(one.brokenShare()).value()))
                .orElse(null);
    }

    /** For the drawing, which has no axis for too few. */
    public static double value(@Nullable Estimate share) {
        return share == null ? 0 : share.value();
    }

    public String link(String name) {
        return bar.selection().link("/trace/rule", "rules", name);
    }

    public String csv() {
        return bar.selection().link("/trace/rule/rules.csv", "rules", rules == null ? "" : rules.name());
    }

    /** The latest journeys that broke a rule on the flow map. */
    public String flowLink(RuleFigures one) {
        return bar.selection().with(new Filter.Journeys(one.latest())).link("/trace/flow");
    }

    public List<String> threads(RuleFigures one) {
        return one.latest().subList(0, Math.min(THREADS, one.latest().size()));
    }

    public String threadLink(String id) {
        return ThreadView.link(bar.selection().lens(), id);
    }

    /** Whether ids are those of objects, so that each has a thread of its own. */
    public boolean hasThreads() {
        return bar.selection().end().parameters().isEmpty();
    }
}
