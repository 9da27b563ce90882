package org.hilo.engine.column;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers that never change, each in as few bytes as the largest needs: none (all are zero), 1, 2 or 4 without sign,
 * or 8 with sign, little-endian on every machine. The bytes lie in memory or in a mapped file.
 */
public final class Packed {
    static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final Packed NONE = new Packed(MemorySegment.NULL, 0, 0);

    private @Nullable MemorySegment bytes; // null until they are fetched; whoever fetches them finds the same
    private final Supplier<MemorySegment> source;
    private final int width;
    private final int size;

    private Packed(@Nullable MemorySegment bytes, Supplier<MemorySegment> source, int width, int size) {
        this.bytes = bytes;
        this.source = source;
        this.width = width;
        this.size = size;
    }

    private Packed(MemorySegment bytes, int width, int size) {
        this(bytes, () -> bytes, width, size);
    }

    /** Numbers whose bytes are fetched when one is first asked for. */
    public static Packed later(int width, int size, Supplier<MemorySegment> source) {
        return new Packed(null, source, width, size);
    }

    /** Numbers that lie in these bytes already. */
    public static Packed over(MemorySegment bytes, int width, int size) {
        if (width != 0 && width != 1 && width != 2 && width != 4 && width != 8) {
            throw new IllegalArgumentException("a width must be 0, 1, 2, 4 or 8 bytes, was " + width);
        }
        if (size < 0 || bytes.byteSize() != (long) width * size) {
            throw new IllegalArgumentException(
                    size + " numbers of " + width + " bytes do not fill " + bytes.byteSize() + " bytes");
        }
        return new Packed(bytes, width, size);
    }

    /** No numbers. */
    public static Packed none() {
        return NONE;
    }

    /** The first {@code size} numbers, none of them negative. */
    public static Packed of(int[] values, int size) {
        int all = 0;
        for (int i = 0; i < size; i++) {
            all |= values[i];
        }
        int width = all < 0 ? 8 : widthOf(all);
        byte[] bytes = new byte[Math.multiplyExact(width, size)];
        MemorySegment into = MemorySegment.ofArray(bytes);
        switch (width) {
            case 0 -> {}
            case 1 -> {
                for (int i = 0; i < size; i++) {
                    bytes[i] = (byte) values[i];
                }
            }
            case 2 -> {
                for (int i = 0; i < size; i++) {
                    into.set(SHORT, 2L * i, (short) values[i]);
                }
            }
            case 4 -> MemorySegment.copy(values, 0, into, INT, 0, size);
            default -> throw new IllegalArgumentException("no number may be negative");
        }
        return new Packed(into, width, size);
    }

    /** The first {@code size} numbers; a negative one makes all take 8 bytes. */
    public static Packed of(long[] values, int size) {
        long all = 0;
        for (int i = 0; i < size; i++) {
            all |= values[i];
        }
        int width = widthOf(all);
        byte[] bytes = new byte[Math.multiplyExact(width, size)];
        MemorySegment into = MemorySegment.ofArray(bytes);
        switch (width) {
            case 0 -> {}
            case 1 -> {
                for (int i = 0; i < size; i++) {
                    bytes[i] = (byte) values[i];
                }
            }
            case 2 -> {
                for (int i = 0; i < size; i++) {
                    into.set(SHORT, 2L * i, (short) values[i]);
                }
            }
            case 4 -> {
                for (int i = 0; i < size; i++) {
                    into.set(INT, 4L * i, (int) values[i]);
                }
            }
            default -> MemorySegment.copy(values, 0, into, LONG, 0, size);
        }
        return new Packed(into, width, size);
    }

    /** Bytes that a number as large as this one takes. */
    private static int widthOf(long largest) {
        if (largest == 0) {
            return 0;
        }
        int bits = 64 - Long.numberOfLeadingZeros(largest);
        return bits <= 8 ? 1 : bits <= 16 ? 2 : bits <= 32 ? 4 : 8;
    }

    public int size() {
        return size;
    }

    public int width() {
        return width;
    }

    /** The bytes behind, for files. */
    public MemorySegment bytes() {
        MemorySegment known = bytes;
        if (known == null) {
            known = source.get();
            bytes = known;
        }
        return known;
    }

    public long get(int index) {
        MemorySegment bytes = bytes();
        return switch (width) {
            case 0 -> 0;
            case 1 -> Byte.toUnsignedLong(bytes.get(ValueLayout.JAVA_BYTE, index));
            case 2 -> Short.toUnsignedLong(bytes.get(SHORT, (long) index << 1));
            case 4 -> Integer.toUnsignedLong(bytes.get(INT, (long) index << 2));
            default -> bytes.get(LONG, (long) index << 3);
        };
    }

    /** The number as an int, for columns that hold nothing larger. */
    public int at(int index) {
        return (int) get(index);
    }

    /** Copies the numbers from an index on, as ints; those of 4 bytes may come out negative. */
    public void read(int from, int count, int[] into) {
        MemorySegment bytes = bytes();
        switch (width) {
            case 0 -> Arrays.fill(into, 0, count, 0);
            case 1 -> {
                byte[] narrow = new byte[count]; // copied at once, then widened by several at a time
                MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, narrow, 0, count);
                for (int i = 0; i < count; i++) {
                    into[i] = narrow[i] & 0xFF;
                }
            }
            case 2 -> {
                short[] narrow = new short[count];
                MemorySegment.copy(bytes, SHORT, (long) from << 1, narrow, 0, count);
                for (int i = 0; i < count; i++) {
                    into[i] = narrow[i] & 0xFFFF;
                }
            }
            case 4 -> MemorySegment.copy(bytes, INT, (long) from << 2, into, 0, count);
            default -> {
                for (int i = 0; i < count; i++) {
                    into[i] = (int) bytes.get(LONG, ((long) from + i) << 3);
                }
            }
        }
    }

    /** Copies the numbers from an index on. */
    public void read(int from, int count, long[] into) {
        if (width == 8) {
            MemorySegment.copy(bytes(), LONG, (long) from << 3, into, 0, count);
            return;
        }
        int[] narrow = new int[count];
        read(from, count, narrow);
        for (int i = 0; i < count; i++) {
            into[i] = narrow[i] & 0xFFFF_FFFFL;
        }
    }
}
