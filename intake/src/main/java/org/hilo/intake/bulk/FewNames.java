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
    private byte[][] written = new byte[64][];
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
            byte[] known = written[slot];
            if (hashes[slot] == hash
                    && known.length == length
                    && Arrays.equals(known, 0, length, text, from, from + length)) {
                return meanings[slot];
            }
            slot = (slot + 1) & mask;
        }
        int meaning = meaning(new String(text, from, length, StandardCharsets.UTF_8));
        written[slot] = Arrays.copyOfRange(text, from, from + length);
        hashes[slot] = hash;
        meanings[slot] = meaning;
        if (++count * 2 > written.length) {
            grow();
        }
        return meaning;
    }

    private static int hash(byte[] text, int from, int length) {
        long hash = length;
        int at = from;
        for (; at + Long.BYTES <= from + length; at += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(text, at)) * MIX;
        }
        for (; at < from + length; at++) {
            hash = hash * 31 + text[at];
        }
        hash *= MIX;
        return (int) (hash >>> 32);
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
        int[] oldHashes = hashes;
        int[] oldMeanings = meanings;
        written = new byte[oldWritten.length * 2][];
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
                hashes[slot] = oldHashes[i];
                meanings[slot] = oldMeanings[i];
            }
        }
    }

    List<String> words() {
        return words;
    }
}
