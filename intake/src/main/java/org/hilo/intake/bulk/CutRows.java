package org.hilo.intake.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hilo.intake.BulkRows;
import org.hilo.intake.mapping.ScoreMapping;
import org.hilo.intake.table.CellRefused;
import org.hilo.intake.table.TextCheck;

/** The rows of one chunk: columns of the plain ones, and between them where the others lie. */
final class CutRows {
    /**
     * A row that is not plain.
     *
     * @param before how many plain rows of the chunk come before it
     * @param line on which it begins, counted within the chunk
     */
    record Slow(int before, int from, int until, int line) {}

    private final Plan plan;
    final Chunk chunk;
    private final long[] micros;
    private final int[] activities;
    private final int[] areas;
    private final int[] channels;
    private final double[] scores;
    private final List<BulkRows.Slices> references = new ArrayList<>();
    private final List<BulkRows.Slices> texts = new ArrayList<>();
    private final List<BulkRows.Numbers> numbers = new ArrayList<>();
    private final List<Slow> slow = new ArrayList<>();
    private final Taken taken;
    private int size;
    private BulkRows.Names activityNames = BulkRows.Names.NONE;
    private BulkRows.Names areaNames = BulkRows.Names.NONE;
    private BulkRows.Names channelNames = BulkRows.Names.NONE;

    /** @param latestAllowed microseconds since 1970 after which a time is suspect */
    CutRows(Plan plan, Chunk chunk, int most, long latestAllowed) {
        this.taken = new Taken(latestAllowed);
        this.plan = plan;
        this.chunk = chunk;
        this.micros = new long[most];
        this.activities = new int[most];
        this.areas = new int[plan.area() < 0 ? 0 : most];
        this.channels = new int[plan.channel() < 0 ? 0 : most];
        this.scores = new double[plan.scoreSlot() < 0 ? 0 : most];
        plan.types().forEach(type -> references.add(new BulkRows.Slices(new int[most], new int[most])));
        plan.texts().forEach(name -> texts.add(new BulkRows.Slices(new int[most], new int[most])));
        plan.numbers().forEach(name -> numbers.add(new BulkRows.Numbers(new long[most], new boolean[most])));
    }

    void slow(int from, int until, int line) {
        slow.add(new Slow(size, from, until, line));
    }

    List<Slow> slow() {
        return slow;
    }

    int size() {
        return size;
    }

    Taken taken() {
        return taken;
    }

    /** Adds a row by the places of its cells; false when it is not plain. */
    boolean add(int[] from, int[] length, Cells cells) {
        boolean isPlain = put(size, from, length, cells);
        if (isPlain) {
            cells.times().keepRow();
            taken.event(micros[size], plan.area() >= 0 && areas[size] >= 0);
            size++;
        } else {
            cells.times().dropRow();
        }
        return isPlain;
    }

    private boolean put(int row, int[] from, int[] length, Cells cells) {
        int activity = cells.activities.of(chunk.bytes, from[plan.activity()], length[plan.activity()]);
        if (activity < 0) {
            return false;
        }
        activities[row] = activity;
        if (plan.area() >= 0) {
            areas[row] = cells.areas.of(chunk.bytes, from[plan.area()], length[plan.area()]);
            if (areas[row] == FewNames.REFUSED) {
                return false;
            }
        }
        if (plan.channel() >= 0) {
            channels[row] = cells.channels.of(chunk.bytes, from[plan.channel()], length[plan.channel()]);
            if (channels[row] == FewNames.REFUSED) {
                return false;
            }
        }
        if (!references(row, from, length, cells)
                || !texts(row, from, length, cells)
                || !figures(row, from, length, cells)) {
            return false;
        }
        long time = cells.times().micros(chunk.bytes, from[plan.time()], length[plan.time()]);
        micros[row] = time;
        return time != ByteTimes.UNKNOWN;
    }

    private boolean references(int row, int[] from, int[] length, Cells cells) {
        boolean hasOne = false;
        for (int i = 0; i < references.size(); i++) {
            int slot = plan.references()[i];
            int found = cells.text(from[slot], length[slot], TextCheck.ID_CHARS_MAX);
            if (found == Cells.UNSURE) {
                return false;
            }
            references.get(i).from()[row] = from[slot];
            references.get(i).length()[row] = found;
            hasOne |= found != BulkRows.ABSENT;
        }
        return hasOne;
    }

    private boolean texts(int row, int[] from, int[] length, Cells cells) {
        for (int i = 0; i < texts.size(); i++) {
            int slot = plan.textSlots()[i];
            int found = cells.text(from[slot], length[slot], TextCheck.ATTRIBUTE_CHARS_MAX);
            if (found == Cells.UNSURE) {
                return false;
            }
            texts.get(i).from()[row] = from[slot];
            texts.get(i).length()[row] = found;
        }
        return true;
    }

    private boolean figures(int row, int[] from, int[] length, Cells cells) {
        try {
            ScoreMapping score = plan.score();
            if (score != null) {
                int slot = plan.scoreSlot();
                scores[row] = cells.score(from[slot], length[slot], Objects.requireNonNull(score));
            }
            for (int i = 0; i < numbers.size(); i++) {
                int slot = plan.numberSlots()[i];
                BulkRows.Numbers mine = numbers.get(i);
                mine.isThere()[row] =
                        cells.number(plan.numbers().get(i).kind(), from[slot], length[slot], mine.payloads(), row);
            }
            return true;
        } catch (CellRefused e) {
            return false;
        }
    }

    /** No more rows come. */
    void finish(Cells cells) {
        activityNames = new BulkRows.Names(cells.activities.words(), activities);
        areaNames = plan.area() < 0 ? areaNames : new BulkRows.Names(cells.areas.words(), areas);
        channelNames = plan.channel() < 0 ? channelNames : new BulkRows.Names(cells.channels.words(), channels);
        for (int type = 0; type < references.size(); type++) {
            int[] lengths = references.get(type).length();
            long there = 0;
            for (int row = 0; row < size; row++) {
                there += lengths[row] == BulkRows.ABSENT ? 0 : 1;
            }
            taken.references(plan.types().get(type), there);
        }
        taken.zones(cells.times());
    }

    /** All plain rows. */
    BulkRows rows() {
        return new BulkRows(
                size, micros, activityNames, areaNames, channelNames, scores, chunk.bytes, references, texts, numbers);
    }

    /** Plain rows from one, inclusive, until another. */
    BulkRows rows(int from, int until) {
        return new BulkRows(
                until - from,
                Arrays.copyOfRange(micros, from, until),
                part(activityNames, from, until),
                part(areaNames, from, until),
                part(channelNames, from, until),
                scores.length == 0 ? scores : Arrays.copyOfRange(scores, from, until),
                chunk.bytes,
                references.stream().map(s -> part(s, from, until)).toList(),
                texts.stream().map(s -> part(s, from, until)).toList(),
                numbers.stream()
                        .map(n -> new BulkRows.Numbers(
                                Arrays.copyOfRange(n.payloads(), from, until),
                                Arrays.copyOfRange(n.isThere(), from, until)))
                        .toList());
    }

    private static BulkRows.Names part(BulkRows.Names names, int from, int until) {
        return names.ofRows().length == 0
                ? names
                : new BulkRows.Names(names.words(), Arrays.copyOfRange(names.ofRows(), from, until));
    }

    private static BulkRows.Slices part(BulkRows.Slices slices, int from, int until) {
        return new BulkRows.Slices(
                Arrays.copyOfRange(slices.from(), from, until), Arrays.copyOfRange(slices.length(), from, until));
    }
}
