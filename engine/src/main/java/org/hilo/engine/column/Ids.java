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
    private long unused; // takes what is only read to have it near
    private volatile @Nullable Slots slots = new Slots(16); // null until needed

    /**
     * Where to look for a text: a short one is its own {@link #key}, so that its bytes are not looked at again.
     *
     * @param keys of the text in each slot
     * @param numbers of that text, + 1; 0 is free
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Slots(long[] keys, int[] numbers) {
        Slots(int size) {
            this(new long[size], new int[size]);
        }

        int size() {
            return numbers.length;
        }

        int next(int slot) {
            return (slot + 1) & (numbers.length - 1);
        }

        int first(long key) {
            long mixed = (key ^ SEED) * MIX;
            mixed = (mixed ^ (mixed >>> 29)) * MIX;
            return (int) (mixed >>> 32) & (numbers.length - 1);
        }

        void put(long key, int number) {
            int slot = first(key);
            while (numbers[slot] != 0) {
                slot = next(slot);
            }
            keys[slot] = key;
            numbers[slot] = number;
        }

        Slots grown() {
            Slots larger = new Slots(size() * 2);
            for (int slot = 0; slot < numbers.length; slot++) {
                if (numbers[slot] != 0) {
                    larger.put(keys[slot], numbers[slot]);
                }
            }
            return larger;
        }
    }

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
            long key = key(utf8, 0, utf8.length);
            Slots slots = owner.slots();
            // slots may hold newer texts, whose bytes this view does not have: they are passed over
            for (int slot = slots.first(key); slots.numbers()[slot] != 0; slot = slots.next(slot)) {
                int id = slots.numbers()[slot] - 1;
                if (id < size && slots.keys()[slot] == key && (isWhole(key) || is(id, utf8))) {
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
        return idOf(utf8, 0, utf8.length, key(utf8, 0, utf8.length));
    }

    private int idOf(byte[] text, int from, int length, long key) {
        Slots table = slots();
        int slot = table.first(key);
        while (table.numbers()[slot] != 0) {
            int id = table.numbers()[slot] - 1;
            if (table.keys()[slot] == key && (isWhole(key) || is(id, text, from, length))) {
                return id;
            }
            slot = table.next(slot);
        }
        int id = append(text, from, length);
        table.keys()[slot] = key;
        table.numbers()[slot] = size;
        if (size * 3L > table.size() * 2L) {
            slots = table.grown();
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
        long[] keys = new long[AT_ONCE];
        int[] firsts = new int[AT_ONCE];
        for (int block = 0; block < count; block += AT_ONCE) {
            int end = Math.min(AT_ONCE, count - block);
            Slots table = slots();
            for (int i = 0; i < end; i++) {
                keys[i] = length[block + i] < 0 ? 0 : key(text, from[block + i], length[block + i]);
                firsts[i] = table.first(keys[i]);
            }
            // reads where the texts are likely found, so that all of it is near when they are looked for
            long likely = 0;
            for (int i = 0; i < end; i++) {
                likely += table.numbers()[firsts[i]] + table.keys()[firsts[i]];
            }
            unused = likely;
            for (int i = 0; i < end; i++) {
                int mine = length[block + i];
                into[at + block + i] = mine < 0 ? mine : idOf(text, from[block + i], mine, keys[i]);
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

    private Slots slots() {
        Slots known = slots;
        return known == null ? fill() : known;
    }

    /** Texts that came from files get their slots when somebody first looks for one. */
    private synchronized Slots fill() {
        Slots known = slots;
        if (known != null) {
            return known;
        }
        Slots filled = new Slots(Math.max(16, Integer.highestOneBit(Math.max(1, size)) * 4));
        for (int id = 0; id < size; id++) {
            int place = id - kept.length * PART_SIZE;
            byte[] text = place < 0 ? kept[id / PART_SIZE].bytes(id % PART_SIZE) : textAt(place);
            filled.put(key(text, 0, text.length), id + 1);
        }
        slots = filled;
        return filled;
    }

    private byte[] textAt(int place) {
        return Arrays.copyOfRange(bytes, place == 0 ? 0 : ends[place - 1], ends[place]);
    }

    /**
     * Fewer than eight bytes as they are, with their number above; eight as they are when the last one is an ordinary letter,
     * which no such number is; of other texts a hash, below 0, unlike in every process.
     */
    private static long key(byte[] text, int from, int length) {
        if (length < Long.BYTES) {
            return tail(text, from, length) | (long) length << (Long.SIZE - Byte.SIZE);
        }
        if (length == Long.BYTES && text[from + length - 1] >= Long.BYTES) {
            return (long) LONGS.get(text, from);
        }
        long hash = SEED ^ length;
        int at = from;
        int end = from + length;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(text, at)) * MIX;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ tail(text, at, end - at)) * MIX;
        return hash ^ (hash >>> 32) | Long.MIN_VALUE;
    }

    /** Whether the key is the whole text. */
    private static boolean isWhole(long key) {
        return key >= 0;
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
