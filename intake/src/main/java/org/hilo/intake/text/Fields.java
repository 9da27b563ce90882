package org.hilo.intake.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.BitSet;
import org.hilo.intake.table.Row;
import org.jspecify.annotations.Nullable;

/** Takes the fields of one record at a time; one object for all records, so a row must be used before the next is read. */
final class Fields extends AbstractBaseCsvCallbackHandler<Fields> implements Row {

    /** No column of a business table holds a megabyte; beyond this a quote was left open. */
    static final int FIELD_CHARS_MAX = 1 << 20;

    /** Spreadsheets stop at 16,384 columns. */
    static final int FIELDS_MAX = 16_384;

    private @Nullable String[] cells = new @Nullable String[64];
    private @Nullable BitSet used;
    private int count;
    private int tooLongAt = -1;
    private boolean more;

    /** From now on only these places are kept. */
    void keepOnly(BitSet places) {
        used = places;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        Arrays.fill(cells, 0, Math.min(count, cells.length), null);
        count = 0;
        tooLongAt = -1;
        more = false;
    }

    @Override
    protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
        count = place + 1;
        if (place >= FIELDS_MAX || used != null && !used.get(place)) {
            more = length > 0;
            return;
        }
        if (length > FIELD_CHARS_MAX) {
            tooLongAt = place;
            return;
        }
        if (place >= cells.length) {
            cells = Arrays.copyOf(cells, Math.min(FIELDS_MAX, cells.length * 2));
        }
        cells[place] = length == 0 ? null : new String(buffer, offset, length);
    }

    @Override
    protected Fields buildRecord() {
        return this;
    }

    int count() {
        return count;
    }

    /** The place of a field that was too long to keep, or -1. */
    int tooLongAt() {
        return tooLongAt;
    }

    /** True when the last field not kept had text. */
    boolean lastUnusedHadText() {
        return more;
    }

    @Override
    public long line() {
        return getStartingLineNumber();
    }

    @Override
    public @Nullable Object cell(int place) {
        return place < count && place < cells.length ? cells[place] : null;
    }
}
