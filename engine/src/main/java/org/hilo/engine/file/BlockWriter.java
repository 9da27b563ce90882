package org.hilo.engine.file;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.CRC32C;
import org.hilo.engine.column.Packed;

/**
 * Writes a file of blocks, version {@link #VERSION}. Numbers in blocks are little-endian, those around them big-endian, on
 * every machine.
 *
 * <pre>
 * head       8 bytes      "HILO" and the version as an int
 * blocks     each at a multiple of 64 bytes; between them zeros
 * directory  int          how many blocks; then for each
 *            UTF          its name, as java.io.DataOutput writes it
 *            int          bytes of a number: 0, 1, 2, 4 or 8
 *            int          how many numbers
 *            long         where it begins
 *            int          CRC-32C (RFC 3720, B.4) of its bytes
 * trailer    long         where the directory begins
 *            int          CRC-32C of the head and the directory
 *            int          "OLIH"
 * </pre>
 *
 * <p>The trailer comes last, so a file that was not finished has none. A block's checksum is compared when the block is first
 * used, the directory's when the file is opened; opening therefore costs the same for any size.
 */
public final class BlockWriter implements AutoCloseable {
    /** Grows with every change of the format; other versions are not read but built again. */
    static final int VERSION = 1;

    static final int HEAD = 'H' << 24 | 'I' << 16 | 'L' << 8 | 'O';
    static final int END = 'O' << 24 | 'L' << 16 | 'I' << 8 | 'H';
    static final int HEAD_BYTES = 8;
    static final int TRAILER_BYTES = 16;
    private static final int ALIGNMENT = 64;

    private final Path file;
    private final FileChannel channel;
    private final Set<String> names = new LinkedHashSet<>();
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final DataOutputStream directory = new DataOutputStream(entries);
    private long position;

    /** Begins a file; there must be none of this name, for what others have mapped must never change. */
    public BlockWriter(Path file) {
        this.file = file;
        try {
            this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            write(head());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ByteBuffer head() {
        return ByteBuffer.allocate(HEAD_BYTES).putInt(HEAD).putInt(VERSION).flip();
    }

    /** Adds a block; its name must be new. */
    public void add(String name, Packed numbers) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("there is a block " + name + " already");
        }
        try {
            write(ByteBuffer.allocate((int) (-position & ALIGNMENT - 1)));
            long start = position;
            int checksum = write(numbers.bytes());
            directory.writeUTF(name);
            directory.writeInt(numbers.width());
            directory.writeInt(numbers.size());
            directory.writeLong(start);
            directory.writeInt(checksum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds one number. */
    public void add(String name, long number) {
        add(name, Packed.of(new long[] {number}, 1));
    }

    /** Adds texts. */
    public void add(String name, Iterable<String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
            bytes.writeBytes(utf8);
        }
        byte[] all = bytes.toByteArray();
        add(name, Packed.over(MemorySegment.ofArray(all), 1, all.length));
    }

    private int write(MemorySegment bytes) throws IOException {
        CRC32C checksum = new CRC32C();
        long size = bytes.byteSize();
        long step = 1 << 24; // below what a buffer can hold, and still in the cache when it is written
        for (long from = 0; from < size; from += step) {
            ByteBuffer buffer = bytes.asSlice(from, Math.min(step, size - from)).asByteBuffer();
            checksum.update(buffer.duplicate());
            write(buffer);
        }
        return (int) checksum.getValue();
    }

    private void write(ByteBuffer buffer) throws IOException {
        position += buffer.remaining();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Writes directory and trailer, and has everything reach the disk when asked: what follows can rely on it. */
    public void finish(boolean reachesDisk) {
        try {
            directory.flush();
            ByteBuffer list = ByteBuffer.allocate(Integer.BYTES + entries.size())
                    .putInt(names.size())
                    .put(entries.toByteArray())
                    .flip();
            CRC32C checksum = new CRC32C();
            checksum.update(head());
            checksum.update(list.duplicate());
            long start = position;
            write(list);
            write(ByteBuffer.allocate(TRAILER_BYTES)
                    .order(ByteOrder.BIG_ENDIAN)
                    .putLong(start)
                    .putInt((int) checksum.getValue())
                    .putInt(END)
                    .flip());
            if (reachesDisk) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
