package org.hilo.intake.bulk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hilo.intake.table.NumberReader;

/** Cuts the rows of one chunk into cells, and makes columns of those that are plain; for one thread and one chunk. */
final class Cutter {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final int SPARE_ROWS = 64;

    private final Plan plan;
    private final Chunk chunk;
    private final byte[] bytes;
    private final byte delimiter;
    private final byte quote;
    private final long delimiters;
    private final long quotes;
    private final Cells cells;
    private final int[] from;
    private final int[] length;
    private final CutRows cut;
    private int line; // within the chunk
    private int at;

    /** @param latestAllowed microseconds since 1970 after which a time is suspect */
    Cutter(Plan plan, Chunk chunk, byte delimiter, byte quote, long latestAllowed) {
        this.plan = plan;
        this.chunk = chunk;
        this.bytes = chunk.bytes;
        this.delimiter = delimiter;
        this.quote = quote;
        this.delimiters = (delimiter & 0xFF) * ONES;
        this.quotes = (quote & 0xFF) * ONES;
        this.from = new int[plan.slots()];
        this.length = new int[plan.slots()];
        this.cut = new CutRows(plan, chunk, chunk.lineEnds + SPARE_ROWS, latestAllowed);
        this.cells = new Cells(plan, chunk, new NumberReader(plan.settings()));
    }

    CutRows cut() {
        if (chunk.hasHigh) {
            checkEncoding();
        }
        at = chunk.start;
        while (at < chunk.end) {
            if (bytes[at] == '\n') {
                at++;
                line++;
            } else if (isLineEnd(at)) {
                at += 2;
                line++;
            } else {
                row();
            }
        }
        cut.finish(cells);
        return cut;
    }

    /** In another encoding the same bytes are other letters. */
    private void checkEncoding() {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, chunk.start, chunk.end - chunk.start));
        } catch (CharacterCodingException e) {
            throw new NotPlain("not in UTF-8");
        }
    }

    private boolean isLineEnd(int place) {
        return bytes[place] == '\r' && place + 1 < chunk.end && bytes[place + 1] == '\n';
    }

    private void row() {
        int start = at;
        int startLine = line;
        int columns = plan.columns();
        boolean isPlain = true;
        boolean isLastBlank = false;
        int place = 0;
        boolean isOpen = true;
        while (isOpen) {
            int begin = at;
            int end;
            if (at < chunk.end && bytes[at] == quote) {
                begin++;
                isPlain &= !quoted();
                end = at - 1;
            } else {
                at = scan(at);
                if (at < chunk.end && bytes[at] == quote) {
                    throw new NotPlain("a quote within a cell");
                }
                end = at;
            }
            int slot = place < columns ? plan.slotOfPlace()[place] : -1;
            if (slot >= 0) {
                from[slot] = begin;
                length[slot] = end - begin;
            }
            isLastBlank = begin == end;
            place++;
            isOpen = separator();
        }
        boolean isWhole = place == columns || place == columns + 1 && isLastBlank;
        if (isPlain && isWhole && cut.add(from, length, cells)) {
            return;
        }
        cut.slow(start, at, startLine);
    }

    /** Passes the quoted cell that begins here; whether quotes in it are doubled. */
    private boolean quoted() {
        boolean isDoubled = false;
        at++;
        while (true) {
            while (at < chunk.end && bytes[at] != quote) {
                line += bytes[at] == '\n' ? 1 : 0;
                at++;
            }
            if (at >= chunk.end) {
                throw new NotPlain("a quote that is not closed");
            }
            at++;
            if (at >= chunk.end || bytes[at] != quote) {
                break;
            }
            isDoubled = true;
            at++;
        }
        if (at < chunk.end && bytes[at] != delimiter && bytes[at] != '\n' && bytes[at] != '\r') {
            throw new NotPlain("text after a closing quote");
        }
        return isDoubled;
    }

    /** Passes what stands after a cell; whether another cell follows. */
    private boolean separator() {
        if (at >= chunk.end) {
            return false;
        }
        if (bytes[at] == delimiter) {
            at++;
            return true;
        }
        if (bytes[at] == '\n') {
            at++;
        } else if (isLineEnd(at)) {
            at += 2;
        } else {
            throw new NotPlain("a line that ends otherwise");
        }
        line++;
        return false;
    }

    /** The place of the next byte that ends a cell, or a quote. */
    private int scan(int begin) {
        int place = begin;
        while (place < chunk.end) {
            long eight = (long) LONGS.get(bytes, place); // the chunk has room behind its end
            long found = zeros(eight ^ delimiters)
                    | zeros(eight ^ '\n' * ONES)
                    | zeros(eight ^ quotes)
                    | zeros(eight ^ '\r' * ONES);
            if (found != 0) {
                return Math.min(chunk.end, place + (Long.numberOfTrailingZeros(found) >>> 3));
            }
            place += 8;
        }
        return chunk.end;
    }

    /** Marks zero bytes; above the first one it may mark others too. */
    private static long zeros(long eight) {
        return (eight - ONES) & ~eight & HIGHS;
    }

    /** The cells of a row as texts, for the reader of single rows. */
    static List<String> texts(byte[] bytes, int from, int until, byte delimiter, byte quote) {
        List<String> texts = new ArrayList<>();
        int at = from;
        boolean isOpen = true;
        while (isOpen) {
            int begin = at;
            if (at < until && bytes[at] == quote) {
                at++;
                while (at < until && (bytes[at] != quote || at + 1 < until && bytes[at + 1] == quote)) {
                    at += bytes[at] == quote ? 2 : 1;
                }
                String inner = new String(bytes, begin + 1, at - begin - 1, StandardCharsets.UTF_8);
                String one = String.valueOf((char) quote);
                texts.add(inner.replace(one + one, one));
                at++;
            } else {
                while (at < until && bytes[at] != delimiter && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
                texts.add(new String(bytes, begin, at - begin, StandardCharsets.UTF_8));
            }
            isOpen = at < until && bytes[at] == delimiter;
            at++;
        }
        return texts;
    }
}
