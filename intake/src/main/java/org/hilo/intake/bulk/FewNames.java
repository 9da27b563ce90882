package org.hilo.intake.bulk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.intake.BulkRows;
import org.hilo.intake.table.CellRefused;
import org.hilo.intake.table.TextCheck;

/** The names in one column of one chunk: each way of writing one is judged once. For one thread. */
final class FewNames {
    /** A name that would be refused: the reader of single rows shall say why. */
    static final int REFUSED = -2;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Bytes that head and tail tell in full. */
    private static final int TOLD = 2 * Long.BYTES;

    private static final byte[] NONE = {};
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Set<String> nulls;
    private final Map<String, String> renamed;
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private long[] heads = new long[64]; // the first eight bytes of each way of writing
    private long[] tails = new long[64]; // its last eight; none when the head is all
    private int[] lengths = new int[64]; // + 1; 0 is free
    private int[] meanings = new int[64];
    private byte[][] written = new byte[64][]; // those that head and tail do not tell in full
    private int count;

    /** @param renamed what some names are called instead */
    FewNames(Set<String> nulls, Map<String, String> renamed) {
        this.nulls = nulls;
        this.renamed = renamed;
    }

    /** Index of the name among the {@link #words}, {@link BulkRows#ABSENT} or {@link #REFUSED}. */
    int of(byte[] text, int from, int length) {
        long head = eight(text, from, length);
        long tail = length <= Long.BYTES ? 0 : (long) LONGS.get(text, from + length - Long.BYTES);
        int slot = first(head, tail, length);
        while (lengths[slot] != 0) {
            if (heads[slot] == head
                    && tails[slot] == tail
                    && lengths[slot] == length + 1
                    && (length <= TOLD || Arrays.equals(written[slot], 0, length, text, from, from + length))) {
                return meanings[slot];
            }
            slot = (slot + 1) & (lengths.length - 1);
        }
        int meaning = meaning(new String(text, from, length, StandardCharsets.UTF_8));
        byte[] whole = length <= TOLD ? NONE : Arrays.copyOfRange(text, from, from + length);
        put(slot, head, tail, length + 1, meaning, whole);
        if (++count * 2 > lengths.length) {
            grow();
        }
        return meaning;
    }

    private int first(long head, long tail, int length) {
        long hash = ((head * MIX ^ tail) + length) * MIX;
        return (int) (hash >>> 32) & (lengths.length - 1);
    }

    private void put(int slot, long head, long tail, int length, int meaning, byte[] whole) {
        heads[slot] = head;
        tails[slot] = tail;
        lengths[slot] = length;
        meanings[slot] = meaning;
        written[slot] = whole;
    }

    /** The next eight bytes, or those that are left followed by zeros; the first one lowest. */
    private static long eight(byte[] text, int from, int left) {
        if (left >= Long.BYTES) {
            return (long) LONGS.get(text, from);
        }
        if (from + Long.BYTES <= text.length) {
            return (long) LONGS.get(text, from) & ((1L << Byte.SIZE * left) - 1);
        }
        long eight = 0;
        for (int at = from + left - 1; at >= from; at--) {
            eight = eight << 8 | (text[at] & 0xFF);
        }
        return eight;
    }

    private int meaning(String cell) {
        String name = cell.strip();
        if (name.isEmpty() || nulls.contains(name)) {
            return BulkRows.ABSENT;
        }
        try {
            TextCheck.checked("", name, TextCheck.NAME_CHARS_MAX);
        } catch (CellRefused e) {
            return REFUSED;
        }
        String word = renamed.getOrDefault(name, name);
        Integer known = numbers.putIfAbsent(word, words.size());
        if (known == null) {
            words.add(word);
            return words.size() - 1;
        }
        return known;
    }

    private void grow() {
        long[] oldHeads = heads;
        long[] oldTails = tails;
        int[] oldLengths = lengths;
        int[] oldMeanings = meanings;
        byte[][] oldWritten = written;
        int size = oldLengths.length * 2;
        heads = new long[size];
        tails = new long[size];
        lengths = new int[size];
        meanings = new int[size];
        written = new byte[size][];
        for (int i = 0; i < oldLengths.length; i++) {
            if (oldLengths[i] != 0) {
                int slot = first(oldHeads[i], oldTails[i], oldLengths[i] - 1);
                while (lengths[slot] != 0) {
                    slot = (slot + 1) & (size - 1);
                }
                put(slot, oldHeads[i], oldTails[i], oldLengths[i], oldMeanings[i], oldWritten[i]);
            }
        }
    }

    List<String> words() {
        return words;
    }
}
