package org.hilo.engine.column;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Numbers texts from 0 in order of arrival, by their UTF-8 bytes, without an object for each: for ids, of which there are
 * millions. One writer; readers keep a {@link View}.
 */
public final class Ids {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Unlike in every process, so that nobody can send ids that all fall into one slot. */
    private static final long SEED = ThreadLocalRandom.current().nextLong();

    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** Not the maximum of an array, which some machines refuse. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 16;

    private byte[] bytes = new byte[64];
    private int[] ends = new int[8];
    private long[] slots = new long[16]; // hash in the upper half, number + 1 in the lower; 0 is free
    private int size;

    /** The texts as they stood at one moment. */
    @SuppressWarnings("ArrayRecordComponent") // shared with the ids on purpose, never compared
    public record View(byte[] bytes, int[] ends, long[] slots, int size) {

        /** The number of the text, {@link Words#ABSENT} when it was unknown at that moment. */
        public int find(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            int hash = hash(utf8, 0, utf8.length);
            int mask = slots.length - 1;
            // slots may hold newer texts, whose bytes this view does not have: they are passed over
            for (int slot = hash & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
                int id = (int) slots[slot] - 1;
                if (id < size && (int) (slots[slot] >>> 32) == hash && isText(id, utf8)) {
                    return id;
                }
            }
            return Words.ABSENT;
        }

        private boolean isText(int id, byte[] utf8) {
            return Arrays.equals(bytes, id == 0 ? 0 : ends[id - 1], ends[id], utf8, 0, utf8.length);
        }

        public String get(int id) {
            int start = id == 0 ? 0 : ends[id - 1];
            return new String(bytes, start, ends[id] - start, StandardCharsets.UTF_8);
        }

        /** Numbers of the texts for which a file keeps the ends and the bytes. */
        public Packed packedEnds() {
            return Packed.of(ends, size);
        }

        public MemorySegment text() {
            return MemorySegment.ofArray(bytes).asSlice(0, size == 0 ? 0 : ends[size - 1]);
        }
    }

    /** The number of the text, new or known. */
    public int idOf(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return idOf(utf8, 0, utf8.length);
    }

    /** The number of the text in these bytes, new or known. */
    public int idOf(byte[] text, int from, int length) {
        return idOf(text, from, length, hash(text, from, length));
    }

    /** As above, with the {@link #hash} of the bytes. */
    public int idOf(byte[] text, int from, int length, int hash) {
        int slot = slotOf(text, from, length, hash);
        long found = slots[slot];
        return found != 0 ? (int) found - 1 : add(text, from, length, hash, slot);
    }

    public int size() {
        return size;
    }

    public View view() {
        return new View(bytes, ends, slots, size);
    }

    private int slotOf(byte[] text, int from, int length, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        long found = slots[slot];
        while (found != 0) {
            if ((int) (found >>> 32) == hash && isText((int) found - 1, text, from, length)) {
                return slot;
            }
            slot = (slot + 1) & mask;
            found = slots[slot];
        }
        return slot;
    }

    private boolean isText(int id, byte[] text, int from, int length) {
        int start = id == 0 ? 0 : ends[id - 1];
        return ends[id] - start == length && Arrays.equals(bytes, start, ends[id], text, from, from + length);
    }

    private int add(byte[] text, int from, int length, int hash, int slot) {
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, length);
        if (end > bytes.length) {
            if (end > MOST_BYTES) {
                throw new IllegalStateException("the ids of one type may have 2 GiB of text, not more");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(MOST_BYTES, Math.max(end, bytes.length * 3L / 2)));
        }
        System.arraycopy(text, from, bytes, start, length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + Math.max(8, size / 2));
        }
        ends[size++] = end;
        slots[slot] = (long) hash << 32 | size;
        if (size * 3L > slots.length * 2L) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        int mask = larger.length - 1;
        for (long entry : slots) {
            if (entry != 0) {
                int slot = (int) (entry >>> 32) & mask;
                while (larger[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                larger[slot] = entry;
            }
        }
        slots = larger;
    }

    /** A hash of the bytes, eight at a time. */
    public static int hash(byte[] text, int from, int length) {
        long hash = SEED ^ length;
        int at = from;
        int end = from + length;
        for (; at + 8 <= end; at += 8) {
            hash = (hash ^ (long) LONGS.get(text, at)) * MIX;
            hash ^= hash >>> 29;
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = rest << 8 | (text[at] & 0xFF);
        }
        hash = (hash ^ rest) * MIX;
        return (int) (hash ^ (hash >>> 32));
    }

    /** Ids read back from a file; the slots are filled when somebody first looks for a text. */
    static Ids of(byte[] bytes, int[] ends, int size) {
        Ids ids = new Ids();
        ids.bytes = bytes;
        ids.ends = ends;
        ids.size = size;
        return ids;
    }
}
