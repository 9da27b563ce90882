package org.hilo.intake.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hilo.intake.FileRefused;
import org.hilo.intake.InputFile;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;

/** Opens a file, unpacks gzip on the way, counts what was read, and stops bombs. */
public final class Bytes {

    /** Unpacked logs of this size still read in minutes; more is a mistake or an attack. */
    static final long UNPACKED_BYTES_MAX = 16L << 30;

    /** Real logs shrink to a twentieth, at best to a hundredth; only padding shrinks further. */
    static final long RATIO_MAX = 300;

    /** Below this a high ratio does no harm. */
    static final long RATIO_FREE_BYTES = 32L << 20;

    private static final int BUFFER_BYTES = 1 << 16;

    private Bytes() {}

    /** Counts the packed bytes read so far. */
    public static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        public long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /** An opened file: the unpacked bytes, and how far into the packed ones. */
    public record Opened(InputStream stream, Counted packed) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    public static Opened open(InputFile file) throws IOException {
        Counted packed = new Counted(Files.newInputStream(file.path()));
        BufferedInputStream buffered = new BufferedInputStream(packed, BUFFER_BYTES);
        if (!isGzip(buffered)) {
            return new Opened(buffered, packed);
        }
        try {
            return new Opened(new Unpacked(new GZIPInputStream(buffered, BUFFER_BYTES), packed, file), packed);
        } catch (ZipException e) {
            packed.close();
            throw refused(file, Reason.BROKEN_ARCHIVE, "");
        }
    }

    public static boolean isPacked(InputFile file) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
            return isGzip(in);
        }
    }

    private static boolean isGzip(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip;
    }

    static FileRefused refused(InputFile file, Reason reason, String allowed) {
        return new FileRefused(Refusal.of(file.name(), 0, "", "", reason, allowed));
    }

    /** Gives the unpacked bytes until they become too many. */
    private static final class Unpacked extends FilterInputStream {
        private final Counted packed;
        private final InputFile file;
        private long count;

        Unpacked(InputStream in, Counted packed, InputFile file) {
            super(in);
            this.packed = packed;
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read;
            try {
                read = super.read(buffer, from, length);
            } catch (ZipException | java.io.EOFException e) {
                throw refused(file, Reason.BROKEN_ARCHIVE, "");
            }
            count += Math.max(0, read);
            boolean bomb = count > RATIO_FREE_BYTES && count / Math.max(1, packed.count()) > RATIO_MAX;
            if (bomb || count > UNPACKED_BYTES_MAX) {
                throw refused(file, Reason.ARCHIVE_BOMB, String.valueOf(RATIO_MAX));
            }
            return read;
        }
    }
}
