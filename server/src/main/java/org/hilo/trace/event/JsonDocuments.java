package org.hilo.trace.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The JSON documents of a request, one after the other: the lines of a stream or the elements of an array, cut out without
 * being read, so that a broken one costs only itself and memory holds one at a time.
 */
final class JsonDocuments {
    /** The longest document: a thousand times an ordinary event. */
    static final int DOCUMENT_BYTES_MAX = 1_000_000;

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final boolean isArray;
    private final long bytesMax;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream document = new ByteArrayOutputStream(2048);
    private int at;
    private int end;
    private long bytesRead;
    private long number;
    private boolean isBegun;
    private boolean isOver;

    private JsonDocuments(InputStream in, boolean isArray, long bytesMax) {
        this.in = in;
        this.isArray = isArray;
        this.bytesMax = bytesMax;
    }

    static JsonDocuments lines(InputStream in, long bytesMax) {
        return new JsonDocuments(in, false, bytesMax);
    }

    static JsonDocuments elements(InputStream in, long bytesMax) {
        return new JsonDocuments(in, true, bytesMax);
    }

    /** One document of a request, or why it could not be cut out. */
    sealed interface Document {
        record Text(String json, long number) implements Document {}

        record Broken(Refusal refusal) implements Document {}
    }

    /** More bytes than a request may have. */
    static final class TooManyBytes extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long bytesMax;

        TooManyBytes(long bytesMax) {
            super("too many bytes", null, false, false);
            this.bytesMax = bytesMax;
        }

        long bytesMax() {
            return bytesMax;
        }
    }

    /** The next document; null after the last. */
    @Nullable
    Document next() throws IOException {
        if (isOver) {
            return null;
        }
        return isArray ? nextElement() : nextLine();
    }

    private @Nullable Document nextLine() throws IOException {
        while (true) {
            document.reset();
            long length = 0;
            int c = read();
            for (; c >= 0 && c != '\n'; c = read()) {
                length++;
                keep(c, length);
            }
            isOver = c < 0;
            number++;
            if (length > 0 && !isBlank()) {
                return cut(length);
            }
            if (isOver) {
                return null;
            }
        }
    }

    private @Nullable Document nextElement() throws IOException {
        if (!isBegun) {
            isBegun = true;
            if (skipSpace() != '[') {
                isOver = true;
                return broken(Reason.BAD_JSON, "[ … ]");
            }
        }
        document.reset();
        int c = skipSpace();
        if (c == ']' && number == 0) {
            return nothingAfter();
        }
        number++;
        long length = 0;
        int depth = 0;
        boolean inText = false;
        boolean isEscaped = false;
        for (; c >= 0; c = read()) {
            if (!inText && depth == 0 && (c == ',' || c == ']')) {
                isOver = c == ']';
                return cut(length);
            }
            if (inText) {
                inText = isEscaped || c != '"';
                isEscaped = !isEscaped && c == '\\';
            } else if (c == '"') {
                inText = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
            length++;
            keep(c, length);
        }
        isOver = true;
        return broken(Reason.BAD_JSON, "[ … ]");
    }

    private @Nullable Document nothingAfter() throws IOException {
        isOver = true;
        return skipSpace() < 0 ? null : broken(Reason.BAD_JSON, "[ … ]");
    }

    private Document cut(long length) {
        return length > DOCUMENT_BYTES_MAX
                ? broken(Reason.TOO_LARGE, "1–" + DOCUMENT_BYTES_MAX)
                : document(document.toByteArray(), number);
    }

    /** The document that these bytes are. */
    static Document document(byte[] bytes, long number) {
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Document.Text(json, number);
        } catch (CharacterCodingException e) {
            return broken(bytes, number, Reason.BAD_ENCODING, "UTF-8");
        }
    }

    private Document broken(Reason reason, String allowed) {
        return broken(document.toByteArray(), number, reason, allowed);
    }

    private static Document broken(byte[] bytes, long number, Reason reason, String allowed) {
        int shown = Math.min(bytes.length, Refusal.VALUE_CHARS_MAX);
        String start = new String(bytes, 0, shown, StandardCharsets.UTF_8);
        return new Document.Broken(Refusal.of("", number, "", start, reason, allowed));
    }

    private void keep(int c, long length) {
        if (length <= DOCUMENT_BYTES_MAX) {
            document.write(c);
        }
    }

    private boolean isBlank() {
        return document.size() < BUFFER_BYTES
                && document.toString(StandardCharsets.UTF_8).isBlank();
    }

    private int skipSpace() throws IOException {
        int c = read();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            c = read();
        }
        return c;
    }

    private int read() throws IOException {
        if (at == end) {
            end = Math.max(0, in.read(buffer, 0, BUFFER_BYTES));
            at = 0;
            bytesRead += end;
            if (bytesRead > bytesMax) {
                throw new TooManyBytes(bytesMax);
            }
            if (end == 0) {
                return -1;
            }
        }
        return buffer[at++] & 0xFF;
    }
}
