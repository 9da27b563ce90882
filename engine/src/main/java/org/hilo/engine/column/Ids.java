package org.hilo.engine.column;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Numbers texts from 0 in order of arrival, by their UTF-8 bytes, without an object for each: for ids, of which there are
 * millions. The first ones may lie in a file. One writer; readers keep a {@link View}.
 */
public final class Ids {
    /** Texts of a part, as files keep them. */
    public static final int PART_SIZE = 1 << 20;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Unlike in every process, so that nobody can send ids that all fall into one slot. */
    private static final long SEED = ThreadLocalRandom.current().nextLong();

    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** Not the maximum of an array, which some machines refuse. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 16;

    private static final Part[] NONE = {};

    /** Longer texts are compared by the library. */
    private static final int MOST_SHORT = 64;

    /** Texts whose memory is asked for at once. */
    private static final int AT_ONCE = 64;

    private Part[] kept = NONE;
    private byte[] bytes = new byte[64]; // of the texts after those kept in parts
    private int[] ends = new int[8];
    private int size;
    private int unused; // takes what is only read to have it near
    private volatile long @Nullable [] slots =
            new long[16]; // hash above, number + 1 below; 0 is free; null until needed

    /** {@link #PART_SIZE} texts in a file: their bytes one after another, and where each ends. */
    public record Part(Packed ends, Packed text) {
        private int start(int place) {
            return place == 0 ? 0 : ends.at(place - 1);
        }

        private byte[] bytes(int place) {
            int start = start(place);
            return text.bytes().asSlice(start, ends.at(place) - start).toArray(ValueLayout.JAVA_BYTE);
        }

        private boolean is(int place, byte[] wanted, int from, int length) {
            int start = start(place);
            int end = ends.at(place);
            return end - start == length
                    && MemorySegment.mismatch(
                                    text.bytes(), start, end, MemorySegment.ofArray(wanted), from, from + length)
                            < 0;
        }
    }

    /** The texts as they stood at one moment. */
    public static final class View {
        private final Ids owner;
        private final Part[] kept;
        private final byte[] bytes;
        private final int[] ends;
        private final int size;

        private View(Ids owner) {
            this.owner = owner;
            this.kept = owner.kept;
            this.bytes = owner.bytes;
            this.ends = owner.ends;
            this.size = owner.size;
        }

        public int size() {
            return size;
        }

        public String get(int id) {
            int part = id / PART_SIZE;
            if (part < kept.length) {
                return new String(kept[part].bytes(id % PART_SIZE), StandardCharsets.UTF_8);
            }
            int place = id - kept.length * PART_SIZE;
            int start = place == 0 ? 0 : ends[place - 1];
            return new String(bytes, start, ends[place] - start, StandardCharsets.UTF_8);
        }

        /** The number of the text, {@link Words#ABSENT} when it was unknown at that moment. */
        public int find(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            int hash = hash(utf8, 0, utf8.length);
            long[] slots = owner.slots();
            int mask = slots.length - 1;
            // slots may hold newer texts, whose bytes this view does not have: they are passed over
            for (int slot = hash & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
                int id = (int) slots[slot] - 1;
                if (id < size && (int) (slots[slot] >>> 32) == hash && is(id, utf8)) {
                    return id;
                }
            }
            return Words.ABSENT;
        }

        private boolean is(int id, byte[] utf8) {
            int part = id / PART_SIZE;
            if (part < kept.length) {
                return kept[part].is(id % PART_SIZE, utf8, 0, utf8.length);
            }
            int place = id - kept.length * PART_SIZE;
            return Arrays.equals(bytes, place == 0 ? 0 : ends[place - 1], ends[place], utf8, 0, utf8.length);
        }

        /** How many parts there are; the last one may have fewer than {@link #PART_SIZE} texts. */
        public int parts() {
            return Math.ceilDiv(size, PART_SIZE);
        }

        /** The texts of one part, for a file. */
        public Part part(int number) {
            if (number < kept.length) {
                return kept[number];
            }
            int from = (number - kept.length) * PART_SIZE;
            int count = Math.min(PART_SIZE, size - number * PART_SIZE);
            int start = from == 0 ? 0 : ends[from - 1];
            int[] mine = new int[count];
            for (int i = 0; i < count; i++) {
                mine[i] = ends[from + i] - start;
            }
            int length = count == 0 ? 0 : mine[count - 1];
            return new Part(
                    Packed.of(mine, count),
                    Packed.over(MemorySegment.ofArray(bytes).asSlice(start, length), 1, length));
        }
    }

    /** Texts read back from files; all parts are full but perhaps the last one. */
    public static Ids of(List<Part> parts) {
        Ids ids = new Ids();
        int full = 0;
        while (full < parts.size() && parts.get(full).ends().size() == PART_SIZE) {
            full++;
        }
        ids.kept = parts.subList(0, full).toArray(Part[]::new);
        ids.size = full * PART_SIZE;
        ids.slots = null;
        if (full < parts.size()) {
            ids.take(parts.get(full));
        }
        return ids;
    }

    /** Texts after those kept in parts, which new ones will follow. */
    private void take(Part part) {
        int count = part.ends().size();
        ends = new int[Math.max(8, count)];
        part.ends().read(0, count, ends);
        bytes = part.text().bytes().toArray(ValueLayout.JAVA_BYTE);
        size += count;
    }

    /** The number of the text, new or known. */
    public int idOf(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return idOf(utf8, 0, utf8.length, hash(utf8, 0, utf8.length));
    }

    /** The number of the text in these bytes, new or known, with its {@link #hash}. */
    public int idOf(byte[] text, int from, int length, int hash) {
        long[] table = slots();
        int mask = table.length - 1;
        int slot = hash & mask;
        long found = table[slot];
        while (found != 0) {
            if ((int) (found >>> 32) == hash && is((int) found - 1, text, from, length)) {
                return (int) found - 1;
            }
            slot = (slot + 1) & mask;
            found = table[slot];
        }
        int id = append(text, from, length);
        table[slot] = (long) hash << 32 | size;
        if (size * 3L > table.length * 2L) {
            slots = grown(table);
        }
        return id;
    }

    /**
     * Numbers many texts, new or known, faster than one by one: the processor waits for the memory of several at once.
     *
     * @param from first byte of each text
     * @param length its bytes; a text of negative length is left out
     * @param into takes the numbers; a text that is left out gets its negative length
     */
    public void idsOf(byte[] text, int[] from, int[] length, int count, int[] into, int at) {
        int[] hashes = new int[AT_ONCE];
        long[] found = new long[AT_ONCE];
        int[] known = new int[AT_ONCE];
        for (int block = 0; block < count; block += AT_ONCE) {
            int end = Math.min(AT_ONCE, count - block);
            for (int i = 0; i < end; i++) {
                hashes[i] = length[block + i] < 0 ? 0 : hash(text, from[block + i], length[block + i]);
            }
            long[] table = slots();
            int mask = table.length - 1;
            for (int i = 0; i < end; i++) {
                found[i] = table[hashes[i] & mask];
            }
            // reads where the likely texts end, so that they are near when they are compared
            int likely = 0;
            for (int i = 0; i < end; i++) {
                int place = (int) found[i] - 1 - kept.length * PART_SIZE;
                known[i] = place < 0 || found[i] == 0 ? 0 : ends[place];
            }
            for (int i = 0; i < end; i++) {
                likely += bytes[Math.max(0, known[i] - 1)];
            }
            unused = likely;
            for (int i = 0; i < end; i++) {
                int mine = length[block + i];
                into[at + block + i] = mine < 0 ? mine : idOf(text, from[block + i], mine, hashes[i]);
            }
        }
    }

    public int size() {
        return size;
    }

    public View view() {
        return new View(this);
    }

    private boolean is(int id, byte[] text, int from, int length) {
        int place = id - kept.length * PART_SIZE;
        if (place < 0) {
            return kept[id / PART_SIZE].is(id % PART_SIZE, text, from, length);
        }
        int start = place == 0 ? 0 : ends[place - 1];
        return ends[place] - start == length && isSame(bytes, start, text, from, length);
    }

    /** Ids are short: eight bytes at a time, the last eight perhaps twice, beat the general comparison. */
    private static boolean isSame(byte[] a, int aFrom, byte[] b, int bFrom, int length) {
        if (length < Long.BYTES) {
            return tail(a, aFrom, length) == tail(b, bFrom, length);
        }
        if (length > MOST_SHORT) {
            return Arrays.equals(a, aFrom, aFrom + length, b, bFrom, bFrom + length);
        }
        long differences = 0;
        for (int i = 0; i < length - Long.BYTES; i += Long.BYTES) {
            differences |= (long) LONGS.get(a, aFrom + i) ^ (long) LONGS.get(b, bFrom + i);
        }
        int last = length - Long.BYTES;
        differences |= (long) LONGS.get(a, aFrom + last) ^ (long) LONGS.get(b, bFrom + last);
        return differences == 0;
    }

    private int append(byte[] text, int from, int length) {
        int place = size - kept.length * PART_SIZE;
        int start = place == 0 ? 0 : ends[place - 1];
        int end = Math.addExact(start, length);
        if (end > bytes.length) {
            if (end > MOST_BYTES) {
                throw new IllegalStateException("the ids of one type may have 2 GiB of text, not more");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(MOST_BYTES, Math.max(end, bytes.length * 3L / 2)));
        }
        System.arraycopy(text, from, bytes, start, length);
        if (place == ends.length) {
            ends = Arrays.copyOf(ends, place + Math.max(8, place / 2));
        }
        ends[place] = end;
        return size++;
    }

    private long[] slots() {
        long[] known = slots;
        return known == null ? fill() : known;
    }

    /** Texts that came from files get their slots when somebody first looks for one. */
    private synchronized long[] fill() {
        long[] known = slots;
        if (known != null) {
            return known;
        }
        long[] filled = new long[Math.max(16, Integer.highestOneBit(Math.max(1, size)) * 4)];
        int mask = filled.length - 1;
        for (int id = 0; id < size; id++) {
            int place = id - kept.length * PART_SIZE;
            byte[] text = place < 0 ? kept[id / PART_SIZE].bytes(id % PART_SIZE) : textAt(place);
            int hash = hash(text, 0, text.length);
            int slot = hash & mask;
            while (filled[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            filled[slot] = (long) hash << 32 | (id + 1);
        }
        slots = filled;
        return filled;
    }

    private byte[] textAt(int place) {
        return Arrays.copyOfRange(bytes, place == 0 ? 0 : ends[place - 1], ends[place]);
    }

    private static long[] grown(long[] slots) {
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
        return larger;
    }

    /** A hash of the bytes, eight at a time; another one in every process. */
    public static int hash(byte[] text, int from, int length) {
        long hash = SEED ^ length;
        int at = from;
        int end = from + length;
        for (; at + 8 <= end; at += 8) {
            hash = (hash ^ (long) LONGS.get(text, at)) * MIX;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ tail(text, at, end - at)) * MIX;
        return (int) (hash ^ (hash >>> 32));
    }

    /** Fewer than eight bytes as a number, the first one lowest; read at once where as many stand before their end. */
    private static long tail(byte[] text, int from, int length) {
        if (length == 0) {
            return 0;
        }
        int end = from + length;
        if (end >= Long.BYTES) {
            return (long) LONGS.get(text, end - Long.BYTES) >>> (Long.SIZE - Byte.SIZE * length);
        }
        long tail = 0;
        for (int at = end - 1; at >= from; at--) {
            tail = tail << 8 | (text[at] & 0xFF);
        }
        return tail;
    }
}
