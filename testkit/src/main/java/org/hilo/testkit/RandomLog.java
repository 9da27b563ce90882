package org.hilo.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Small logs full of awkward cases, the same for the same seed: ties, one-step journeys, missing areas, shared events. */
public final class RandomLog {
    /** All random times lie within this many days from here. */
    public static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    /** One event: references as "type:id", attribute values as String, Double, Instant or Boolean. */
    public record Row(
            long id,
            Instant time,
            String activity,
            @Nullable String area,
            @Nullable String channel,
            List<String> references,
            Map<String, Object> attributes,
            @Nullable Double score) {}

    private static final List<String> ACTIVITIES =
            List.of("Order", "Pay", "Ship", "Deliver", "Complain", "Ask", "İade");
    private static final List<String> AREAS = List.of("Sales", "Risk", "Logistics", "Support");
    private static final List<String> CHANNELS = List.of("web", "phone");
    private static final List<String> LIFECYCLE = List.of("start", "complete", "COMPLETE", "suspend");
    private static final List<String> SEGMENTS = List.of("basic", "premium", "NA");

    private final SplittableRandom random;

    private RandomLog(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Up to {@code most} events in order of arrival, which is not the order of time. */
    public static List<Row> rows(long seed, int most) {
        RandomLog log = new RandomLog(seed);
        List<Row> rows = new ArrayList<>();
        int size = log.random.nextInt(most + 1);
        int journeys = 1 + log.random.nextInt(1 + size / 2);
        for (int i = 0; i < size; i++) {
            rows.add(log.row(i + 1, journeys));
        }
        return List.copyOf(rows);
    }

    private Row row(long id, int journeys) {
        return new Row(
                id,
                time(),
                pick(ACTIVITIES),
                random.nextInt(5) == 0 ? null : pick(AREAS),
                random.nextInt(3) == 0 ? pick(CHANNELS) : null,
                references(journeys),
                attributes(),
                random.nextInt(4) == 0 ? (double) random.nextInt(11) : null);
    }

    /** Coarse, so that ties in time are common. */
    private Instant time() {
        Instant hour = START.plus(Duration.ofHours(random.nextInt(24 * 30)));
        return random.nextInt(3) == 0 ? hour.plusNanos(1_000L * random.nextInt(1_000_000)) : hour;
    }

    private List<String> references(int journeys) {
        List<String> references = new ArrayList<>();
        int count = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(8) / 6;
        for (int i = 0; i < count; i++) {
            references.add("order:" + random.nextInt(journeys));
        }
        if (random.nextBoolean()) {
            references.add("customer:" + random.nextInt(1 + journeys / 3));
        }
        return references;
    }

    private Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (random.nextInt(3) == 0) {
            attributes.put("segment", pick(SEGMENTS));
        }
        if (random.nextInt(4) == 0) {
            attributes.put("amount", random.nextInt(5) * 2.5);
        }
        if (random.nextInt(4) == 0) {
            attributes.put("due", time());
        }
        if (random.nextInt(6) == 0) {
            attributes.put("gift", random.nextBoolean());
        }
        if (random.nextInt(6) == 0) {
            attributes.put("mixed", random.nextBoolean() ? (Object) "3" : (Object) 3.0);
        }
        if (random.nextInt(4) > 0) {
            attributes.put("lifecycle", pick(LIFECYCLE));
        }
        return attributes;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
