package org.hilo.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What random logs are asked, and how their answers are compared. */
public final class Asked {
    public static final List<Promise> PROMISES = List.of(
            Promise.byInstant("exact", "due", "Deliver"),
            Promise.byDay("daily", "due", "Ship", ZoneId.of("America/Lima")));

    private static final Level STAGES =
            new Level.Mapped("stage", Map.of("Order", "Buy", "Pay", "Buy", "Ship", "Get"), Level.Rest.KEPT);

    private static final Level PROMISED =
            new Level.Mapped("stage", Map.of("Order", "Buy", "Deliver", "Get", "Ask", "Order"), Level.Rest.LEFT_OUT);

    /** They begin after the first events, differ in length, end before the last events and hold one bound between microseconds. */
    private static final List<Instant> BOUNDS = List.of(
            Instant.parse("2026-03-03T00:00:00Z"),
            Instant.parse("2026-03-04T05:00:00.000000001Z"),
            Instant.parse("2026-03-11T00:00:00Z"),
            Instant.parse("2026-03-18T03:00:00Z"),
            Instant.parse("2026-03-25T00:00:00Z"));

    private Asked() {}

    public static List<Question<?>> questions(Filter condition) {
        return List.of(
                Question.flowMap(Level.ACTIVITY),
                Question.flowMap(Level.AREA),
                Question.flowMap(STAGES),
                Question.flowMap(PROMISED),
                Question.flowCounts(Level.ACTIVITY),
                Question.firstWaits(Level.ACTIVITY),
                Question.firstWaits(PROMISED),
                Question.variants(3),
                Question.variants(1_000),
                Question.handoffs(),
                Question.scoreSplit(condition),
                Question.answerSplit(condition),
                Question.answerSplit(new Filter.Not(new Filter.Promised(PromiseState.LATE, "exact"))),
                Question.antecedents(),
                Question.promise(PROMISES.getFirst()),
                Question.promise(PROMISES.getLast()),
                Question.names(NameKind.ACTIVITY, 3),
                Question.names(NameKind.AREA, 100),
                Question.names(NameKind.CHANNEL, 100),
                Question.attributeValues("segment", 2),
                Question.attributeValues("amount", 100),
                Question.attributeValues("mixed", 100),
                Question.days(ZoneId.of("Europe/Madrid")),
                Question.periods(BOUNDS),
                Question.periods(List.of()),
                Question.journeys(4));
    }

    /** Floating-point sums may differ in their last digits by the order of adding. */
    public static Comparator<Double> nearly() {
        return (a, b) -> {
            boolean same = a.equals(b) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
            return same ? 0 : Double.compare(a, b);
        };
    }
}
