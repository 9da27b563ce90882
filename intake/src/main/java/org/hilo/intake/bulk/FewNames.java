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
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Set<String> nulls;
    private final Map<String, String> renamed;
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private byte[][] written = new byte[64][]; // each with zeros up to a multiple of eight
    private int[] lengths = new int[64];
    private int[] hashes = new int[64];
    private int[] meanings = new int[64];
    private int count;

    /** @param renamed what some names are called instead */
    FewNames(Set<String> nulls, Map<String, String> renamed) {
        this.nulls = nulls;
        this.renamed = renamed;
    }

    /** Index of the name among the {@link #words}, {@link BulkRows#ABSENT} or {@link #REFUSED}. */
    int of(byte[] text, int from, int length) {
        int hash = hash(text, from, length);
        int mask = written.length - 1;
        int slot = hash & mask;
        while (written[slot] != null) {
            if (hashes[slot] == hash && lengths[slot] == length && isSame(written[slot], text, from, length)) {
                return meanings[slot];
            }
            slot = (slot + 1) & mask;
        }
        int meaning = meaning(new String(text, from, length, StandardCharsets.UTF_8));
        written[slot] = Arrays.copyOf(Arrays.copyOfRange(text, from, from + length), (length + 7) & -Long.BYTES);
        lengths[slot] = length;
        hashes[slot] = hash;
        meanings[slot] = meaning;
        if (++count * 2 > written.length) {
            grow();
        }
        return meaning;
    }

    private static boolean isSame(byte[] known, byte[] text, int from, int length) {
        for (int at = 0; at < length; at += Long.BYTES) {
            if ((long) LONGS.get(known, at) != eight(text, from + at, length - at)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] text, int from, int length) {
        long hash = length;
        for (int at = 0; at < length; at += Long.BYTES) {
            hash = (hash ^ eight(text, from + at, length - at)) * MIX;
        }
        return (int) (hash >>> 32);
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
        byte[][] oldWritten = written;
        int[] oldLengths = lengths;
        int[] oldHashes = hashes;
        int[] oldMeanings = meanings;
        written = new byte[oldWritten.length * 2][];
        lengths = new int[written.length];
        hashes = new int[written.length];
        meanings = new int[written.length];
        int mask = written.length - 1;
        for (int i = 0; i < oldWritten.length; i++) {
            if (oldWritten[i] != null) {
                int slot = oldHashes[i] & mask;
                while (written[slot] != null) {
                    slot = (slot + 1) & mask;
                }
                written[slot] = oldWritten[i];
                lengths[slot] = oldLengths[i];
                hashes[slot] = oldHashes[i];
                meanings[slot] = oldMeanings[i];
            }
        }
    }

    List<String> words() {
        return words;
    }
}
