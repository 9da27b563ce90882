package org.hilo.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.hilo.intake.FileRefused;
import org.hilo.intake.InputFile;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.hilo.intake.mapping.Encodings;
import org.hilo.intake.source.Bytes;
import org.jspecify.annotations.Nullable;

/** Encoding, delimiter and quote of a text table. */
public record Dialect(Charset encoding, char delimiter, char quote) {

    /** Enough lines to tell a delimiter by its regularity. */
    private static final int SAMPLE_BYTES = 1 << 16;

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** Sniffs what the mapping leaves open; the encoding is judged over the whole file. */
    public static Dialect of(InputFile file, @Nullable Charset encoding, @Nullable Character delimiter, char quote)
            throws IOException {
        Charset charset = encoding == null ? encoding(file) : encoding;
        if (delimiter != null) {
            return new Dialect(charset, delimiter, quote);
        }
        try (Bytes.Opened opened = Bytes.open(file)) {
            String sample = new String(opened.stream().readNBytes(SAMPLE_BYTES), charset);
            return new Dialect(charset, delimiter(sample, quote), quote);
        }
    }

    /** A byte order mark decides; then UTF-8 if every byte fits; else Windows-1252, which contains ISO-8859-1's letters. */
    static Charset encoding(InputFile file) throws IOException {
        try (Bytes.Opened opened = Bytes.open(file)) {
            InputStream in = opened.stream();
            byte[] start = in.readNBytes(SAMPLE_BYTES);
            Charset marked = marked(start);
            if (marked != null) {
                return marked;
            }
            refuseBinary(file, start);
            CharsetDecoder decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer bytes = ByteBuffer.allocate(SAMPLE_BYTES + 8);
            CharBuffer chars = CharBuffer.allocate(SAMPLE_BYTES + 8);
            boolean controls = false;
            boolean utf8 = true;
            for (byte[] part = start; part.length > 0; part = in.readNBytes(SAMPLE_BYTES)) {
                controls |= hasC1(part);
                if (utf8) {
                    bytes.put(part).flip();
                    CoderResult result = decoder.decode(bytes, chars.clear(), part.length < SAMPLE_BYTES);
                    utf8 = !result.isError();
                    bytes.compact();
                } else if (controls) {
                    break;
                }
            }
            if (utf8) {
                return StandardCharsets.UTF_8;
            }
            return controls ? Encodings.WINDOWS_1252 : StandardCharsets.ISO_8859_1;
        }
    }

    /** Bytes 0x80–0x9F are letters and quotes in Windows-1252 and nothing in ISO-8859-1. */
    private static boolean hasC1(byte[] bytes) {
        for (byte b : bytes) {
            if ((b & 0xE0) == 0x80) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Charset marked(byte[] start) {
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        return starts(start, 0xFF, 0xFE) || starts(start, 0xFE, 0xFF) ? StandardCharsets.UTF_16 : null;
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static void refuseBinary(InputFile file, byte[] start) {
        int nuls = 0;
        for (byte b : start) {
            nuls += b == 0 ? 1 : 0;
        }
        // one NUL is a damaged line, refused by itself; a tenth of them is another kind of file
        if (nuls > 16 && nuls > start.length / 10) {
            throw new FileRefused(Refusal.of(file.name(), 0, "", "", Reason.NOT_RECOGNISED, ""));
        }
    }

    /** The delimiter that cuts most lines into the same number of fields; the comma when nothing does. */
    static char delimiter(String sample, char quote) {
        String[] lines = sample.split("\\R", 51);
        int used = lines.length > 50 || lines.length > 2 ? lines.length - 1 : lines.length;
        char best = ',';
        long bestScore = 0;
        for (char candidate : DELIMITERS) {
            int header = count(lines[0], candidate, quote);
            if (header == 0) {
                continue;
            }
            long same = 0;
            for (int i = 0; i < used; i++) {
                same += count(lines[i], candidate, quote) == header ? 1 : 0;
            }
            long score = same * 1000L / Math.max(1, used) * 100 + Math.min(header, 99);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static int count(String line, char delimiter, char quote) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == quote;
            count += c == delimiter && !quoted ? 1 : 0;
        }
        return count;
    }
}
