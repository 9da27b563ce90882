package org.hilo.benchmarks;

import static org.hilo.benchmarks.Sql.AREA_CHANGES;
import static org.hilo.benchmarks.Sql.COUNTS;
import static org.hilo.benchmarks.Sql.PATHS;
import static org.hilo.benchmarks.Sql.WAITS;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.Lens;
import org.hilo.engine.Level;
import org.hilo.engine.Question;
import org.hilo.engine.Succession;
import org.jspecify.annotations.Nullable;

/** What is asked of the engine and of its peer, and how much longer than the hand-written loop it may take. */
public enum EngineRow {
    FLOW_COUNTS("flow map: counts", "order", "all", Question.flowCounts(Level.ACTIVITY), 1, COUNTS),
    FLOW_WAITS("flow map: counts and waits", "order", "all", Question.flowMap(Level.ACTIVITY), 2, WAITS),
    HANDOFFS("hand-offs", "order", "all", Question.handoffs(), 2.5, AREA_CHANGES),
    CAUSAL_HANDOFFS("hand-offs, causal", "order", "all", Question.handoffs(Succession.causal()), 2.5, null),
    VARIANTS("variants", "order", "all", Question.variants(50), 2.5, PATHS),
    COUNTS_OF_ATTRIBUTE(
            "counts where attribute",
            "order",
            "attribute segment = premium, x%d",
            Question.flowCounts(Level.ACTIVITY),
            2.5,
            COUNTS.of("segment = 'premium'")),
    COUNTS_OF_MOST(
            "counts where attribute, eleven of twelve",
            "order",
            "attribute segment = basic, x%d",
            Question.flowCounts(Level.ACTIVITY),
            2.5,
            COUNTS.of("segment = 'basic'")),
    COUNTS_OF_TIME(
            "counts where time, one month",
            "order",
            "during 2026-03-01T00:00:00.%06dZ .. 2026-04-01",
            Question.flowCounts(Level.ACTIVITY),
            2.5,
            COUNTS.ofJourneys("time >= epoch_us(TIMESTAMP '2026-03-01') AND time < epoch_us(TIMESTAMP '2026-04-01')")),
    COUNTS_OF_AREA(
            "counts where area",
            "order",
            "area \"Area 7\", x%d",
            Question.flowCounts(Level.ACTIVITY),
            2.5,
            COUNTS.ofJourneys("area = 'Area 7'")),
    COUNTS_OF_ACTIVITY(
            "counts where activity",
            "order",
            "passed \"Activity 9\", x%d",
            Question.flowCounts(Level.ACTIVITY),
            2.5,
            COUNTS.ofJourneys("activity = 'Activity 9'")),
    COUNTS_OF_VARIANT(
            "counts where variant",
            "order",
            "variant \"Activity 0\" \"Activity 1\" \"Activity 2\" or passed x%d",
            Question.flowCounts(Level.ACTIVITY),
            2.5,
            null),
    WAITS_OF_ATTRIBUTE(
            "waits where attribute",
            "order",
            "attribute segment = premium, x%d",
            Question.flowMap(Level.ACTIVITY),
            2.5,
            WAITS.of("segment = 'premium'")),
    HANDOFFS_OF_ATTRIBUTE(
            "hand-offs where attribute",
            "order",
            "attribute segment = premium, x%d",
            Question.handoffs(),
            2.5,
            AREA_CHANGES.of("segment = 'premium'")),
    VARIANTS_OF_ACTIVITY(
            "variants where activity",
            "order",
            "passed \"Activity 9\", x%d",
            Question.variants(50),
            2.5,
            PATHS.ofJourneys("activity = 'Activity 9'")),
    STAGE_COUNTS("stages: counts", "order", "all", Question.flowCounts(stages()), 1.3, null),
    STAGE_WAITS("stages: counts and waits", "order", "all", Question.flowMap(stages()), 2.6, null),
    CUSTOMER_COUNTS(
            "customers: counts", "customer", "all", Question.flowCounts(Level.ACTIVITY), 1, COUNTS.byCustomer()),
    CUSTOMER_WAITS(
            "customers: counts and waits", "customer", "all", Question.flowMap(Level.ACTIVITY), 2, WAITS.byCustomer()),
    CUSTOMER_HANDOFFS("customers: hand-offs", "customer", "all", Question.handoffs(), 2.5, AREA_CHANGES.byCustomer()),
    CUSTOMER_VARIANTS("customers: variants", "customer", "all", Question.variants(50), 2.5, PATHS.byCustomer());

    private static final int DIFFERENT_FILTERS = 1_000_000;

    private final String title;
    private final String lens;
    private final String filter;
    private final Question<?> question;
    private final double limit;
    private final @Nullable Sql peer;

    EngineRow(String title, String lens, String filter, Question<?> question, double limit, @Nullable Sql peer) {
        this.title = title;
        this.lens = lens;
        this.filter = filter;
        this.question = question;
        this.limit = limit;
        this.peer = peer;
    }

    String title() {
        return title;
    }

    /** How often the hand-written loop's time it may take. */
    double limit() {
        return limit;
    }

    Lens lens() {
        return Lens.of(lens);
    }

    @Nullable
    Sql peer() {
        return peer;
    }

    /** The answer; the filter differs from that of any other asking, so that no selection that was kept can answer. */
    Object ask(EventLog log, int asking) {
        return log.ask(question, Filter.parse(filter.formatted(asking % DIFFERENT_FILTERS)));
    }

    private static Level stages() {
        Map<String, String> stages =
                IntStream.range(0, 30).boxed().collect(Collectors.toMap(i -> "Activity " + i, i -> "Stage " + i / 5));
        return new Level.Mapped("stage", stages, Level.Rest.KEPT);
    }
}
