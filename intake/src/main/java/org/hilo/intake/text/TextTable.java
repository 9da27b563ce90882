package org.hilo.intake.text;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.hilo.intake.FileRefused;
import org.hilo.intake.InputFile;
import org.hilo.intake.Progress;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.hilo.intake.source.Bytes;
import org.hilo.intake.table.Columns;
import org.hilo.intake.table.NamedColumns;
import org.hilo.intake.table.RowSink;
import org.hilo.intake.table.TableReader;

/** Reads a text table row by row in constant memory. */
public final class TextTable implements TableReader {

    /** Rows between two reports of progress. */
    private static final int PROGRESS_ROWS = 8192;

    private final InputFile file;
    private final Dialect dialect;
    private final List<String> columnsGiven;
    private final Progress progress;

    /** @param columnsGiven names of the columns when the file has no header, else empty */
    public TextTable(InputFile file, Dialect dialect, List<String> columnsGiven, Progress progress) {
        this.file = file;
        this.dialect = dialect;
        this.columnsGiven = columnsGiven;
        this.progress = progress;
    }

    @Override
    public void read(Function<Columns, RowSink> opening) throws IOException {
        long total = Files.size(file.path());
        Fields fields = new Fields();
        long line = 0;
        try (Bytes.Opened opened = Bytes.open(file);
                Reader text = new InputStreamReader(
                        opened.stream(),
                        dialect.encoding()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE));
                CsvReader<Fields> csv = CsvReader.builder()
                        .fieldSeparator(dialect.delimiter())
                        .quoteCharacter(dialect.quote())
                        .commentStrategy(CommentStrategy.NONE)
                        .skipEmptyLines(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(fields, text);
                CloseableIterator<Fields> rows = csv.iterator()) {
            NamedColumns columns = columns(rows, fields);
            BitSet used = new BitSet();
            RowSink sink = opening.apply(new Noted(columns, used));
            fields.keepOnly(used);
            long count = 0;
            while (rows.hasNext()) {
                Fields row = rows.next();
                line = row.line();
                if (!refused(row, columns, sink)) {
                    sink.row(row);
                }
                if (++count % PROGRESS_ROWS == 0) {
                    progress.at(file.name(), opened.packed().count(), total, count);
                }
            }
            progress.at(file.name(), total, total, count);
        } catch (CsvParseException e) {
            throw new FileRefused(
                    Refusal.of(file.name(), line + 1, "", "", Reason.UNCLOSED_QUOTE, String.valueOf(dialect.quote())));
        }
    }

    private NamedColumns columns(CloseableIterator<Fields> rows, Fields fields) {
        if (!columnsGiven.isEmpty()) {
            return new NamedColumns(columnsGiven);
        }
        if (!rows.hasNext()) {
            throw new FileRefused(Refusal.of(file.name(), 0, "", "", Reason.EMPTY_FILE, ""));
        }
        rows.next();
        if (fields.count() > Fields.FIELDS_MAX || fields.tooLongAt() >= 0) {
            throw new FileRefused(
                    Refusal.of(file.name(), 1, "", "", Reason.TOO_MANY_FIELDS, String.valueOf(Fields.FIELDS_MAX)));
        }
        List<String> header = new ArrayList<>();
        for (int i = 0; i < fields.count(); i++) {
            Object name = fields.cell(i);
            String text = name == null ? "" : name.toString();
            header.add(i == 0 && text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
        return new NamedColumns(NamedColumns.cleaned(header));
    }

    private static boolean refused(Fields row, NamedColumns columns, RowSink sink) {
        return RowCheck.refused(row.line(), row.count(), row.tooLongAt(), !row.lastUnusedHadText(), columns, sink);
    }

    /** Notes which places were asked for. */
    private record Noted(NamedColumns columns, BitSet used) implements Columns {
        @Override
        public int place(String name) {
            int place = columns.place(name);
            if (place >= 0) {
                used.set(place);
            }
            return place;
        }

        @Override
        public java.util.Collection<String> names() {
            return columns.names();
        }
    }
}
