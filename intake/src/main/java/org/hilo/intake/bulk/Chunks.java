package org.hilo.intake.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts a file into chunks of whole rows: several at a time, read and looked at by several threads. */
final class Chunks {
    /** Usual bytes of a chunk: it stays in the second cache while it is cut, and holds more than any sane row. */
    static final int STANDARD_BYTES = 1 << 20;

    /** Chunks read at once. */
    private static final int MOST = 32;

    private final FileChannel channel;
    private final int chunkBytes;
    private final long size;
    private final byte quote;
    private long position;
    private byte[] rest = {}; // the beginning of a row whose end lies in the next chunk
    private long line;

    /**
     * @param chunkBytes how many bytes a chunk has
     * @param position where the first row begins
     * @param line on which line
     */
    Chunks(FileChannel channel, int chunkBytes, byte quote, long position, long line) throws IOException {
        this.channel = channel;
        this.chunkBytes = chunkBytes;
        this.size = channel.size();
        this.quote = quote;
        this.position = position;
        this.line = line;
    }

    long position() {
        return position;
    }

    /** The next chunks in their order; none at the end of the file. */
    List<Chunk> next() {
        int count = (int) Math.min(MOST, Math.ceilDiv(size - position, (long) chunkBytes));
        List<Chunk> read = IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> read(position + (long) i * chunkBytes, i == 0 ? rest : new byte[0]))
                .toList();
        position = Math.min(size, position + (long) count * chunkBytes);
        List<Chunk> whole = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Chunk chunk = read.get(i);
            if (i > 0) {
                chunk = joined(rest, chunk);
            }
            boolean isLast = i == read.size() - 1 && position == size;
            int end = isLast ? chunk.end : lastRowEnd(chunk);
            rest = Arrays.copyOfRange(chunk.bytes, end, chunk.end);
            chunk.firstLine = line;
            line += lines(chunk, end);
            chunk.end = end;
            whole.add(chunk);
        }
        return whole;
    }

    /** Reads a chunk, with the bytes before it in front. */
    private Chunk read(long from, byte[] before) {
        int length = (int) Math.min(chunkBytes, size - from);
        // room in front for the rest of the chunk before, which is not known yet; behind for reading eight bytes at
        // once
        byte[] bytes = new byte[chunkBytes + length + 8];
        ByteBuffer buffer = ByteBuffer.wrap(bytes, chunkBytes, length);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, from + buffer.position() - chunkBytes) < 0) {
                    throw new NotPlain("the file shrinks while it is read");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Chunk chunk = new Chunk(bytes, chunkBytes, chunkBytes + length);
        chunk.look(quote);
        return before.length == 0 ? chunk : joined(before, chunk);
    }

    private Chunk joined(byte[] before, Chunk chunk) {
        if (before.length > chunkBytes) {
            throw new NotPlain("a row is longer than a chunk");
        }
        Chunk front = new Chunk(before, 0, before.length);
        front.look(quote);
        chunk.start -= before.length;
        System.arraycopy(before, 0, chunk.bytes, chunk.start, before.length);
        chunk.quotes += front.quotes;
        chunk.lineEnds += front.lineEnds;
        chunk.hasHigh |= front.hasHigh;
        chunk.hasNul |= front.hasNul;
        return chunk;
    }

    /** After the last line end that no quote is open at: rows begin outside of quotes. */
    private int lastRowEnd(Chunk chunk) {
        int quotesAfter = 0;
        for (int at = chunk.end - 1; at >= chunk.start; at--) {
            if (chunk.bytes[at] == quote) {
                quotesAfter++;
            } else if (chunk.bytes[at] == '\n' && (chunk.quotes - quotesAfter) % 2 == 0) {
                return at + 1;
            }
        }
        return chunk.start;
    }

    private static int lines(Chunk chunk, int end) {
        int after = 0;
        for (int at = end; at < chunk.end; at++) {
            after += chunk.bytes[at] == '\n' ? 1 : 0;
        }
        return chunk.lineEnds - after;
    }
}
