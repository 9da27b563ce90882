package org.hilo.intake.xes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hilo.intake.FileRefused;
import org.hilo.intake.InputFile;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;

/** Stops XML whose single tag or text is so long that a parser would fill the memory with it. */
final class TagGuard extends FilterInputStream {

    /** No attribute of a log is as long as a book. */
    static final int BETWEEN_TAGS_BYTES_MAX = 16 << 20;

    private final InputFile file;
    private long sinceTag;

    TagGuard(InputStream in, InputFile file) {
        super(in);
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        int last = from + read - 1;
        while (last >= from && buffer[last] != '<') {
            last--;
        }
        sinceTag = last >= from ? from + read - last : sinceTag + Math.max(0, read);
        if (sinceTag > BETWEEN_TAGS_BYTES_MAX) {
            throw new FileRefused(
                    Refusal.of(file.name(), 0, "", "", Reason.FIELD_TOO_LONG, String.valueOf(BETWEEN_TAGS_BYTES_MAX)));
        }
        return read;
    }
}
