package org.hilo.intake.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.hilo.intake.FileRefused;
import org.hilo.intake.InputFile;
import org.hilo.intake.Progress;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.hilo.intake.table.Columns;
import org.hilo.intake.table.NamedColumns;
import org.hilo.intake.table.Row;
import org.hilo.intake.table.RowSink;
import org.hilo.intake.table.Spoilt;
import org.hilo.intake.table.TableReader;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of a workbook; the first row that is not empty names the columns. */
public final class SheetTable implements TableReader {

    private static final int PROGRESS_ROWS = 4096;
    private final InputFile file;
    private final @Nullable String sheetName;
    private final List<String> columnsGiven;
    private final Progress progress;

    /** @param sheetName null for the first sheet */
    public SheetTable(InputFile file, @Nullable String sheetName, List<String> columnsGiven, Progress progress) {
        this.file = file;
        this.sheetName = sheetName;
        this.columnsGiven = columnsGiven;
        this.progress = progress;
    }

    @Override
    public void read(Function<Columns, RowSink> opening) throws IOException {
        ArchiveCheck.check(file);
        try (ReadableWorkbook book = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true))) {
            Sheet sheet = sheet(book);
            try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                read(rows.iterator(), opening);
            }
        } catch (ExcelReaderException e) {
            throw broken(e);
        }
    }

    private FileRefused broken(RuntimeException e) {
        return new FileRefused(new Refusal(
                file.name(),
                0,
                "",
                "",
                Reason.BROKEN_XML,
                Map.of("wrong", Refusal.shortened(String.valueOf(e.getMessage()))),
                ""));
    }

    /** The next row, or null at the end; the reader has several ways to say that a workbook breaks its rules. */
    private org.dhatim.fastexcel.reader.@Nullable Row next(Iterator<org.dhatim.fastexcel.reader.Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (ExcelReaderException | UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw broken(e);
        }
    }

    private Sheet sheet(ReadableWorkbook book) {
        if (sheetName == null) {
            return book.getFirstSheet();
        }
        return book.findSheet(sheetName)
                .orElseThrow(() -> new FileRefused(Refusal.of(
                        file.name(),
                        0,
                        sheetName,
                        "",
                        Reason.UNKNOWN_SHEET,
                        String.join(", ", book.getSheets().map(Sheet::getName).toList()))));
    }

    private void read(Iterator<org.dhatim.fastexcel.reader.Row> rows, Function<Columns, RowSink> opening) {
        NamedColumns columns = columnsGiven.isEmpty() ? header(rows) : new NamedColumns(columnsGiven);
        RowSink sink = opening.apply(columns);
        long count = 0;
        for (var row = next(rows); row != null; row = next(rows)) {
            if (row.getFirstNonEmptyCell().isPresent()) {
                sink.row(new SheetRow(row));
            }
            if (++count % PROGRESS_ROWS == 0) {
                progress.at(file.name(), 0, 0, count);
            }
        }
        progress.at(file.name(), 1, 1, count);
    }

    private NamedColumns header(Iterator<org.dhatim.fastexcel.reader.Row> rows) {
        for (var row = next(rows); row != null; row = next(rows)) {
            if (row.getFirstNonEmptyCell().isPresent()) {
                List<String> names = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    names.add(row.hasCell(i) ? row.getCellText(i) : "");
                }
                return new NamedColumns(NamedColumns.cleaned(names));
            }
        }
        throw new FileRefused(Refusal.of(file.name(), 0, "", "", Reason.EMPTY_FILE, ""));
    }

    private record SheetRow(org.dhatim.fastexcel.reader.Row row) implements Row {
        @Override
        public long line() {
            return row.getRowNum();
        }

        @Override
        public @Nullable Object cell(int place) {
            Cell cell = place < row.getCellCount() ? row.getCell(place) : null;
            if (cell == null) {
                return null;
            }
            if (cell.getFormula() != null) {
                return new Spoilt(Reason.FORMULA, "=" + cell.getFormula());
            }
            return switch (cell.getType()) {
                case STRING -> cell.asString();
                case NUMBER -> isDate(cell) ? cell.asDate() : cell.asNumber();
                case BOOLEAN -> cell.asBoolean();
                case FORMULA -> new Spoilt(Reason.FORMULA, "=");
                case ERROR -> new Spoilt(Reason.CELL_ERROR, String.valueOf(cell.getRawValue()));
                case EMPTY -> null;
            };
        }

        /** A number is a date when it is shown as one: its format has years or days outside quotes and colours. */
        private static boolean isDate(Cell cell) {
            String format = cell.getDataFormatString();
            if (format == null || format.equals("General")) {
                return false;
            }
            String plain = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "");
            return plain.matches("(?i).*[yd].*") || plain.matches("(?i).*h.*m.*");
        }
    }
}
