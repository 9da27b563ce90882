package org.hilo.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The steps of all journeys, sorted by (journey, time, arrival). Journey {@code j} has the positions from
 * {@code offsets[j]} to {@code offsets[j + 1]}; position p shows table row {@code rows[p]}. What only some questions
 * need is computed when first asked for and then kept.
 */
final class JourneyColumns {
    final TableView table;
    final String[] journeyIds;
    final int[] offsets;
    final int[] rows;
    final long[] times;
    final int[] activities;
    final int[] areas;

    /** Events of the table that belong to no journey of this lens. */
    final int outside;

    private final Once<VariantIndex> variants = new Once<>(() -> VariantIndex.of(this));
    private final Once<PairIndex> activityPairs = new Once<>(() -> PairIndex.ofActivities(this));
    private final Once<PairIndex> areaPairs = new Once<>(() -> PairIndex.ofAreas(this));
    private final Once<int[]> mainAreas = new Once<>(() -> MainAreas.of(this));
    private final Once<Map<NameKind, List<String>>> names = new Once<>(this::occurringNames);
    private final Once<List<String>> attributeNames = new Once<>(() -> Occurring.attributes(this));
    private final Recent<List<Promise>, Selector> selectors = new Recent<>(4);
    private final Once<Long> end = new Once<>(this::lastTime);

    JourneyColumns(TableView table, String[] journeyIds, int[] offsets, int[] rows, int outside) {
        this.table = table;
        this.journeyIds = journeyIds;
        this.offsets = offsets;
        this.rows = rows;
        this.outside = outside;
        this.times = new long[rows.length];
        this.activities = new int[rows.length];
        this.areas = new int[rows.length];
        Ranges.each(rows.length, (from, until) -> {
            for (int p = from; p < until; p++) {
                times[p] = table.times()[rows[p]];
                activities[p] = table.activities()[rows[p]];
                areas[p] = table.areas()[rows[p]];
            }
        });
    }

    int journeyCount() {
        return journeyIds.length;
    }

    /** Number of the unknown area, beside the known ones. */
    int unknownArea() {
        return table.areaNames().size();
    }

    String areaName(int area) {
        return area == unknownArea() ? Handoff.UNKNOWN_AREA : table.areaNames().get(area);
    }

    double score(int position) {
        return table.score(rows[position]);
    }

    /** Position of the last step that carries a score, -1 when none does. */
    int lastScore(int journey) {
        for (int p = offsets[journey + 1] - 1; p >= offsets[journey]; p--) {
            if (!Double.isNaN(score(p))) {
                return p;
            }
        }
        return -1;
    }

    long took(int journey) {
        return times[offsets[journey + 1] - 1] - times[offsets[journey]];
    }

    VariantIndex variants() {
        return variants.get();
    }

    PairIndex pairs(Level level) {
        return switch (level) {
            case ACTIVITY -> activityPairs.get();
            case AREA -> areaPairs.get();
        };
    }

    /** For each activity the area that did it most often in the whole log, -1 when never known. */
    int[] mainAreas() {
        return mainAreas.get();
    }

    /** Time of the last event of any journey, in microseconds; the smallest long when there is none. */
    long end() {
        return end.get();
    }

    /** Selects by filters that may name these promises. */
    Selector selector(List<Promise> promises) {
        return selectors.get(promises, p -> new Selector(this, p));
    }

    /** Names that occur, in alphabetical order. */
    List<String> names(NameKind kind) {
        return Objects.requireNonNull(names.get().get(kind));
    }

    /** Names of the attributes that occur, in alphabetical order. */
    List<String> attributeNames() {
        return attributeNames.get();
    }

    private Map<NameKind, List<String>> occurringNames() {
        Map<NameKind, List<String>> all = new EnumMap<>(NameKind.class);
        for (NameKind kind : NameKind.values()) {
            all.put(kind, Occurring.names(this, kind));
        }
        return all;
    }

    private long lastTime() {
        long last = Long.MIN_VALUE;
        for (long time : times) {
            last = Math.max(last, time);
        }
        return last;
    }

    /** Something computed at most once, when first needed. */
    private static final class Once<T> {
        private @Nullable Supplier<T> compute;
        private @Nullable T value;

        Once(Supplier<T> compute) {
            this.compute = compute;
        }

        synchronized T get() {
            T known = value;
            if (known == null) {
                known = Objects.requireNonNull(compute).get();
                value = known;
                compute = null;
            }
            return known;
        }
    }
}
