package org.hilo.intake.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.hilo.intake.BulkRows;
import org.hilo.intake.BulkSink;
import org.hilo.intake.InputFile;
import org.hilo.intake.Progress;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.source.Bytes;
import org.hilo.intake.table.Lookups;
import org.hilo.intake.table.NamedColumns;
import org.hilo.intake.table.RowSink;
import org.hilo.intake.table.TableEvents;
import org.hilo.intake.table.Tally;
import org.hilo.intake.text.Dialect;
import org.hilo.intake.text.RowCheck;
import org.jspecify.annotations.Nullable;

/**
 * Reads one plain table: chunks are read and cut by several threads, then handed on in the order of the file, and what is not
 * plain goes through the reader of single rows at its place among them.
 */
public final class BulkRun {
    /** A header is a line, and a short one. */
    private static final int MOST_HEADER_BYTES = 1 << 16;

    private final BulkSink sink;
    private final Mapping mapping;
    private final Tally tally;
    private final Lookups lookups;
    private final Progress progress;
    private final int chunkBytes;

    public BulkRun(BulkSink sink, Mapping mapping, Tally tally, Lookups lookups, Progress progress) {
        this(sink, mapping, tally, lookups, progress, Chunks.STANDARD_BYTES);
    }

    BulkRun(BulkSink sink, Mapping mapping, Tally tally, Lookups lookups, Progress progress, int chunkBytes) {
        this.chunkBytes = chunkBytes;
        this.sink = sink;
        this.mapping = mapping;
        this.tally = tally;
        this.lookups = lookups;
        this.progress = progress;
    }

    /** Whether a file under this mapping may be plain. */
    public static boolean fits(InputFile file, FileMapping table) throws IOException {
        String encoding = table.encoding();
        boolean isUtf8 = encoding == null || encoding.equalsIgnoreCase("UTF-8");
        return isUtf8 && table.quote() < 0x80 && Plan.fits(table) && !Bytes.isPacked(file);
    }

    /** Reads the file, and returns how it is written. */
    public Dialect read(InputFile file, FileMapping table) throws IOException {
        Dialect dialect = Dialect.of(file, StandardCharsets.UTF_8, table.delimiter(), table.quote());
        if (dialect.delimiter() >= 0x80) {
            throw new NotPlain("a delimiter of several bytes");
        }
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            byte[] header = table.columns().isEmpty() ? header(channel, dialect) : new byte[0];
            NamedColumns columns = columns(table, header, dialect);
            Plan plan = Plan.of(table, mapping, columns);
            sink.begins(plan.types(), plan.texts(), plan.numbers());
            RowSink single = new TableEvents(file, table, columns, lookups, tally);
            byte quote = (byte) dialect.quote();
            Chunks chunks = new Chunks(channel, chunkBytes, quote, header.length, header.length == 0 ? 1 : 2);
            Rest rest = new Rest(plan, dialect, single, columns);
            long total = channel.size();
            for (List<Chunk> next = chunks.next(); !next.isEmpty(); next = chunks.next()) {
                if (next.getFirst().hasNul && tally.rows() == 0) {
                    throw new NotPlain("perhaps no text at all");
                }
                rest.take(next);
                progress.at(file.name(), chunks.position(), total, tally.rows());
            }
        }
        return dialect;
    }

    private static byte[] header(FileChannel channel, Dialect dialect) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(MOST_HEADER_BYTES);
        while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) >= 0) {
            // until the buffer or the file is at its end
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int i = 0; i < buffer.position(); i++) {
            byte one = buffer.array()[i];
            line.write(one);
            if (one == '\n') {
                return line.toByteArray();
            }
            if (one == dialect.quote() || one == '\r' && buffer.array()[i + 1] != '\n') {
                break;
            }
        }
        throw new NotPlain("a header that is not a plain line");
    }

    private static NamedColumns columns(FileMapping table, byte[] header, Dialect dialect) {
        if (header.length == 0) {
            return new NamedColumns(table.columns());
        }
        List<String> names = Cutter.texts(header, 0, header.length, (byte) dialect.delimiter(), (byte) dialect.quote());
        String first = names.getFirst();
        List<String> clean = new ArrayList<>(names);
        clean.set(0, first.startsWith("\uFEFF") ? first.substring(1) : first);
        if (clean.size() == 1 && clean.getFirst().isEmpty()) {
            throw new NotPlain("an empty first line");
        }
        return new NamedColumns(NamedColumns.cleaned(clean));
    }

    /** What comes after the header. */
    private final class Rest {
        private final Plan plan;
        private final byte delimiter;
        private final byte quote;
        private final RowSink single;
        private final NamedColumns columns;
        private final List<BulkRows> waiting = new ArrayList<>();

        Rest(Plan plan, Dialect dialect, RowSink single, NamedColumns columns) {
            this.plan = plan;
            this.delimiter = (byte) dialect.delimiter();
            this.quote = (byte) dialect.quote();
            this.single = single;
            this.columns = columns;
        }

        void take(List<Chunk> chunks) {
            long latest = tally.latestAllowedMicros();
            List<CutRows> cut = chunks.stream()
                    .parallel()
                    .map(chunk -> new Cutter(plan, chunk, delimiter, quote, latest).cut())
                    .toList();
            for (CutRows rows : cut) {
                take(rows);
            }
            handOn();
        }

        private void take(CutRows rows) {
            tally.rows(rows.size());
            tally.took(rows.taken());
            tally.locals(
                    plan.zone() == null ? "" : plan.zone().getId(), rows.taken().locals());
            int done = 0;
            for (CutRows.Slow slow : rows.slow()) {
                if (slow.before() > done) {
                    waiting.add(rows.rows(done, slow.before()));
                    done = slow.before();
                }
                handOn();
                single(rows.chunk, slow);
            }
            if (done == 0) {
                waiting.add(rows.rows());
            } else if (done < rows.size()) {
                waiting.add(rows.rows(done, rows.size()));
            }
        }

        private void single(Chunk chunk, CutRows.Slow slow) {
            List<String> texts = Cutter.texts(chunk.bytes, slow.from(), slow.until(), delimiter, quote);
            CutRow row = new CutRow(chunk.firstLine + slow.line(), texts);
            if (!RowCheck.refused(row.line(), texts, columns, single)) {
                single.row(row);
            }
        }

        private void handOn() {
            if (waiting.isEmpty()) {
                return;
            }
            int[] journeys = sink.accept(waiting);
            int at = 0;
            for (BulkRows rows : waiting) {
                for (int i = 0; i < rows.size(); i++) {
                    tally.arrived(journeys[at++], rows.micros()[i]);
                }
            }
            waiting.clear();
        }
    }

    /** The cells of a row as they are written. */
    private record CutRow(long line, List<String> texts) implements org.hilo.intake.table.Row {
        @Override
        public @Nullable Object cell(int place) {
            return place >= texts.size() || texts.get(place).isEmpty() ? null : texts.get(place);
        }
    }
}
