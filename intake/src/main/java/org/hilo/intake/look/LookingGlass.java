package org.hilo.intake.look;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.InputFile;
import org.hilo.intake.Look;
import org.hilo.intake.Look.Kind;
import org.hilo.intake.Progress;
import org.hilo.intake.Reason;
import org.hilo.intake.Reference;
import org.hilo.intake.Refusal;
import org.hilo.intake.json.JsonRecords;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.sheet.SheetTable;
import org.hilo.intake.source.Format;
import org.hilo.intake.table.Columns;
import org.hilo.intake.table.Row;
import org.hilo.intake.table.RowSink;
import org.hilo.intake.table.TableReader;
import org.hilo.intake.text.Dialect;
import org.hilo.intake.text.TextTable;
import org.jspecify.annotations.Nullable;

/** Looks at files of any format. */
public final class LookingGlass {

    /** A preview, not a page of data. */
    public static final int ROWS_SHOWN = 20;

    /** Dates are judged over the whole column of files up to this size; a million rows take seconds. */
    static final int ROWS_JUDGED_MAX = 1_000_000;

    private LookingGlass() {}

    /** Leaves a reader early. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("", null, false, false);
        }
    }

    /** Looks at a table of text, of a workbook, or of plain JSON objects. */
    public static Look table(InputFile file, Format format) throws IOException {
        String encoding = "";
        String delimiter = "";
        TableReader reader;
        if (format == Format.XLSX) {
            reader = new SheetTable(file, null, List.of(), Progress.NONE);
        } else if (format == Format.JSON_ROWS) {
            reader = new ObjectTable(new JsonRecords(file, Progress.NONE));
        } else {
            Dialect dialect = Dialect.of(file, null, null, '"');
            encoding = dialect.encoding().name();
            delimiter = String.valueOf(dialect.delimiter());
            reader = new TextTable(file, dialect, List.of(), Progress.NONE);
        }
        Judging judging = new Judging();
        try {
            reader.read(judging::open);
        } catch (Enough e) {
            // the columns are judged by the rows so far, and rowsSeen says how many
        }
        Proposal proposal = new Proposal(file, judging.profiles, judging.seen);
        Mapping mapping = judging.seen == 0 ? null : proposal.mapping();
        return new Look(
                format.code(),
                encoding,
                delimiter,
                judging.profiles.stream().map(Profile::column).toList(),
                judging.rows,
                judging.seen,
                mapping,
                proposal.questions(),
                judging.refusals);
    }

    /** Shows the first events of a format that needs no mapping. */
    public static Look events(Format format, List<IncomingEvent> first, List<Refusal> refusals, long seen) {
        List<Look.Column> columns = new ArrayList<>();
        for (String name : List.of("time", "activity", "area", "references", "attributes")) {
            columns.add(
                    new Look.Column(name, name.equals("time") ? Kind.TIME : Kind.TEXT, List.of(), seen, 0, List.of()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (IncomingEvent event : first) {
            List<String> references = new ArrayList<>();
            for (Reference reference : event.references()) {
                references.add(reference.type() + " " + reference.id());
            }
            rows.add(List.of(
                    event.time().toString(),
                    event.activity(),
                    event.area() == null ? "" : event.area(),
                    String.join(", ", references),
                    Refusal.shortened(event.attributes().toString())));
        }
        return new Look(format.code(), "", "", columns, rows, seen, null, List.of(), refusals);
    }

    private static final class Judging implements RowSink {
        private final List<Profile> profiles = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private long seen;

        RowSink open(Columns columns) {
            for (String name : columns.names()) {
                profiles.add(new Profile(name));
                // asking for a place tells the reader that the column is wanted
                columns.place(name);
            }
            return this;
        }

        @Override
        public void row(Row row) {
            if (seen >= ROWS_JUDGED_MAX) {
                throw new Enough();
            }
            seen++;
            List<String> shown = new ArrayList<>();
            for (int i = 0; i < profiles.size(); i++) {
                Object cell = cleaned(row.cell(i));
                if (cell != null) {
                    profiles.get(i).add(cell);
                }
                shown.add(cell == null ? "" : Refusal.shortened(cell.toString()));
            }
            if (rows.size() < ROWS_SHOWN) {
                rows.add(shown);
            }
        }

        private static @Nullable Object cleaned(@Nullable Object cell) {
            return cell instanceof String text ? text.isBlank() ? null : text.strip() : cell;
        }

        @Override
        public void spoilt(long line, String field, String value, Reason reason, String allowed) {
            if (refusals.size() < ROWS_SHOWN) {
                refusals.add(Refusal.of("", line, field, value, reason, allowed));
            }
        }
    }
}
