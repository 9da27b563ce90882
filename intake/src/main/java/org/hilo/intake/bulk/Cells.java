package org.hilo.intake.bulk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.intake.BulkRows;
import org.hilo.intake.mapping.ScoreMapping;
import org.hilo.intake.table.CellRefused;
import org.hilo.intake.table.Flags;
import org.hilo.intake.table.NumberReader;

/** Judges single cells of a chunk; what it is not sure of is not plain. For one thread. */
final class Cells {
    /** A cell that the reader of single rows must judge. */
    static final int UNSURE = -2;

    private static final int REPLACEMENT = 0xEF;

    private final byte[] bytes;
    private final boolean hasNul;
    private final boolean hasHigh;
    private final List<byte[]> nulls;
    private final Set<String> nullTexts;
    private final NumberReader numberReader;
    private final ByteTimes times;
    final FewNames activities;
    final FewNames areas;
    final FewNames channels;

    Cells(Plan plan, Chunk chunk, NumberReader numberReader) {
        this.bytes = chunk.bytes;
        this.hasNul = chunk.hasNul;
        this.hasHigh = chunk.hasHigh;
        this.nullTexts = plan.nulls();
        this.nulls = nullTexts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.numberReader = numberReader;
        this.times = new ByteTimes(plan.zone());
        this.activities = new FewNames(nullTexts, plan.activities());
        this.areas = new FewNames(nullTexts, Map.of());
        this.channels = new FewNames(nullTexts, Map.of());
    }

    ByteTimes times() {
        return times;
    }

    /** Bytes of a text that needs no trimming; {@link BulkRows#ABSENT} of a blank one; else {@link #UNSURE}. */
    int text(int from, int length, int charsMax) {
        if (length == 0) {
            return BulkRows.ABSENT;
        }
        if (length > charsMax || hasNul || !isInk(bytes[from]) || !isInk(bytes[from + length - 1])) {
            return UNSURE;
        }
        if (hasHigh && mayHoldReplacement(from, length)) {
            return UNSURE;
        }
        for (byte[] token : nulls) {
            if (token.length == length && java.util.Arrays.equals(token, 0, length, bytes, from, from + length)) {
                return BulkRows.ABSENT;
            }
        }
        return length;
    }

    /** Neither white space nor part of a letter that only its other bytes tell apart from white space. */
    private static boolean isInk(byte one) {
        return one > ' ' && one < 0x7F;
    }

    private boolean mayHoldReplacement(int from, int length) {
        for (int i = from; i < from + length; i++) {
            if ((bytes[i] & 0xFF) == REPLACEMENT) {
                return true;
            }
        }
        return false;
    }

    private String string(int from, int length) {
        return new String(bytes, from, length, StandardCharsets.UTF_8).strip();
    }

    private boolean isBlank(String text) {
        return text.isEmpty() || nullTexts.contains(text);
    }

    /** The score, NaN without one; a refused one is left to the reader of single rows. */
    double score(int from, int length, ScoreMapping bounds) {
        String text = string(from, length);
        if (isBlank(text)) {
            return Double.NaN;
        }
        double score = numberReader.read("", text);
        Double min = bounds.min();
        Double max = bounds.max();
        if (min != null && score < min || max != null && score > max) {
            throw new CellRefused("", text, org.hilo.intake.Reason.SCORE_OUT_OF_RANGE, "");
        }
        return score;
    }

    /** Whether there is a value; puts it where it belongs. A refused one is left to the reader of single rows. */
    boolean number(BulkRows.Kind kind, int from, int length, long[] into, int row) {
        String text = string(from, length);
        if (isBlank(text)) {
            return false;
        }
        into[row] = switch (kind) {
            case NUMBER -> Double.doubleToRawLongBits(numberReader.read("", text));
            case FLAG -> Flags.read("", text) ? 1 : 0;
            case TIME -> times.micros(bytes, from, length);
        };
        if (kind == BulkRows.Kind.TIME && into[row] == ByteTimes.UNKNOWN) {
            throw new CellRefused("", text, org.hilo.intake.Reason.BAD_TIME, "");
        }
        return true;
    }
}
