package org.hilo.engine.file;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.hilo.engine.DamagedFile;
import org.hilo.engine.column.Packed;

/** A file of blocks, mapped into memory: what is not looked at is not read. The mapping ends when nobody uses it any more. */
public final class BlockFile {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private record Block(int width, int size, long start, int checksum) {}

    private final Path file;
    private final MemorySegment bytes;
    private final Map<String, Block> blocks = new HashMap<>();

    private BlockFile(Path file, MemorySegment bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** Opens a file; a {@link DamagedFile} when it is not whole, not ours, or of another version. */
    public static BlockFile open(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < BlockWriter.HEAD_BYTES + BlockWriter.TRAILER_BYTES) {
                throw new DamagedFile(file, "is too short: it was not finished");
            }
            BlockFile opened =
                    new BlockFile(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()));
            opened.readDirectory();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readDirectory() throws IOException {
        long trailer = bytes.byteSize() - BlockWriter.TRAILER_BYTES;
        if (bytes.get(INT, 0) != BlockWriter.HEAD) {
            throw new DamagedFile(file, "is no file of journeys");
        }
        if (bytes.get(INT, Integer.BYTES) != BlockWriter.VERSION) {
            throw new DamagedFile(
                    file, "has version " + bytes.get(INT, Integer.BYTES) + ", known is " + BlockWriter.VERSION);
        }
        long start = bytes.get(LONG, trailer);
        if (bytes.get(INT, trailer + 12) != BlockWriter.END || start < BlockWriter.HEAD_BYTES || start > trailer) {
            throw new DamagedFile(file, "has no end: it was not finished");
        }
        byte[] list = bytes.asSlice(start, trailer - start).toArray(ValueLayout.JAVA_BYTE);
        CRC32C checksum = new CRC32C();
        checksum.update(BlockWriter.head());
        checksum.update(list);
        if ((int) checksum.getValue() != bytes.get(INT, trailer + Long.BYTES)) {
            throw new DamagedFile(file, "has a directory that was changed");
        }
        DataInputStream directory = new DataInputStream(new ByteArrayInputStream(list));
        for (int left = directory.readInt(); left > 0; left--) {
            String name = directory.readUTF();
            blocks.put(
                    name,
                    new Block(directory.readInt(), directory.readInt(), directory.readLong(), directory.readInt()));
        }
    }

    public boolean has(String name) {
        return blocks.containsKey(name);
    }

    /** The numbers of a block; its bytes are checked when one of them is first asked for. */
    public Packed numbers(String name) {
        Block block = blocks.get(name);
        if (block == null) {
            throw new DamagedFile(file, "has no block " + name);
        }
        long size = (long) block.width() * block.size();
        if (block.start() < 0 || block.size() < 0 || block.start() + size > bytes.byteSize()) {
            throw new DamagedFile(file, "has a block " + name + " beyond its end");
        }
        return Packed.later(block.width(), block.size(), () -> check(name, block, bytes.asSlice(block.start(), size)));
    }

    private MemorySegment check(String name, Block block, MemorySegment content) {
        CRC32C checksum = new CRC32C();
        long step = 1 << 30; // below what a buffer can hold
        for (long from = 0; from < content.byteSize(); from += step) {
            checksum.update(content.asSlice(from, Math.min(step, content.byteSize() - from))
                    .asByteBuffer());
        }
        if ((int) checksum.getValue() != block.checksum()) {
            throw new DamagedFile(file, "has a block " + name + " that was changed");
        }
        return content;
    }

    /** Compares the checksums of all blocks; a {@link DamagedFile} when one does not agree. */
    public void check() {
        blocks.keySet().forEach(name -> numbers(name).bytes());
    }

    /** One number. */
    public long number(String name) {
        return numbers(name).get(0);
    }

    /** Texts. */
    public List<String> texts(String name) {
        Packed content = numbers(name);
        MemorySegment all = content.bytes();
        List<String> texts = new ArrayList<>();
        for (long at = 0; at < all.byteSize(); ) {
            int length = all.get(INT, at);
            byte[] utf8 = all.asSlice(at + Integer.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
            texts.add(new String(utf8, StandardCharsets.UTF_8));
            at += Integer.BYTES + length;
        }
        return texts;
    }

    public Path file() {
        return file;
    }
}
