package org.hilo.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hilo.intake.bulk.BulkRun;
import org.hilo.intake.json.CloudEventFile;
import org.hilo.intake.json.JsonRecords;
import org.hilo.intake.json.JsonTable;
import org.hilo.intake.mapping.Encodings;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.Settings;
import org.hilo.intake.ocel.OcelFile;
import org.hilo.intake.sheet.SheetTable;
import org.hilo.intake.source.Format;
import org.hilo.intake.source.Recogniser;
import org.hilo.intake.table.Lookups;
import org.hilo.intake.table.TableEvents;
import org.hilo.intake.table.TableReader;
import org.hilo.intake.table.Tally;
import org.hilo.intake.text.Dialect;
import org.hilo.intake.text.TextTable;
import org.hilo.intake.xes.XesEvents;
import org.hilo.intake.xes.XesReader;
import org.hilo.intake.xes.XesTable;
import org.jspecify.annotations.Nullable;

/** One pass over files that belong together: first those that others look up, then events in the mapping's order. */
final class ReadRun {

    private final Mapping mapping;
    private final Tally tally;
    private final Progress progress;
    private final InstantSource clock;
    private final @Nullable BulkSink bulk;

    /** @param bulk takes the rows of plain tables in columns, null when all go one by one */
    ReadRun(Mapping mapping, Tally tally, Progress progress, InstantSource clock, @Nullable BulkSink bulk) {
        this.bulk = bulk;
        this.mapping = mapping;
        this.tally = tally;
        this.progress = progress;
        this.clock = clock;
    }

    private record Part(InputFile file, @Nullable FileMapping mapping, int order) {}

    void read(List<InputFile> files) {
        List<Part> parts = new ArrayList<>();
        for (InputFile file : files) {
            parts.add(part(file));
        }
        // a stable sort: files of one mapping keep the order in which they were given
        parts.sort((a, b) -> Integer.compare(a.order(), b.order()));
        Lookups lookups = new Lookups(mapping);
        for (Part part : parts) {
            FileMapping table = part.mapping();
            if (table != null && lookups.isWanted(table)) {
                guarded(
                        part.file(),
                        () -> reader(part.file(), table, Recogniser.recognise(part.file()), new String[2])
                                .read(columns -> lookups.open(part.file().name(), table, columns, tally)));
            }
        }
        for (Part part : parts) {
            guarded(part.file(), () -> events(part, lookups));
        }
        warnOfAbsentFiles(parts, lookups);
    }

    /** Whether there is one file, and what it is and becomes lets its rows go in columns. */
    static boolean mayBePlain(List<InputFile> files, Mapping mapping) {
        List<FileMapping> tables = mapping.files().stream()
                .filter(table -> files.size() == 1
                        && matches(table.match(), files.getFirst().name()))
                .toList();
        try {
            return !tables.isEmpty()
                    && Files.isRegularFile(files.getFirst().path())
                    && Recogniser.recognise(files.getFirst()) == Format.TABLE
                    && BulkRun.fits(files.getFirst(), tables.getFirst());
        } catch (IOException | FileRefused e) {
            return false; // the reader of single rows says what is wrong
        }
    }

    private Part part(InputFile file) {
        for (int i = 0; i < mapping.files().size(); i++) {
            if (matches(mapping.files().get(i).match(), file.name())) {
                return new Part(file, mapping.files().get(i), i);
            }
        }
        return new Part(file, null, Integer.MAX_VALUE);
    }

    static boolean matches(String glob, String name) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT));
        return matcher.matches(Path.of(name.toLowerCase(Locale.ROOT)));
    }

    private void events(Part part, Lookups lookups) throws IOException {
        FileMapping table = part.mapping();
        if (table != null && table.events().isEmpty()) {
            return;
        }
        tally.begins(part.file().name());
        Format format = Recogniser.recognise(part.file());
        long before = tally.rows();
        String[] dialect = {"", ""};
        if (table != null && bulk != null) {
            Dialect read = new BulkRun(bulk, mapping, tally, lookups, progress).read(part.file(), table);
            dialect = new String[] {read.encoding().name(), String.valueOf(read.delimiter())};
        } else if (table != null && !isOcel(format)) {
            reader(part.file(), table, format, dialect)
                    .read(columns -> new TableEvents(part.file(), table, columns, lookups, tally));
        } else {
            withoutTable(part.file(), format);
        }
        String name = part.file().name();
        tally.file(new Report.ReadFile(name, format.code(), dialect[0], dialect[1], tally.rows() - before));
    }

    private static boolean isOcel(Format format) {
        return format == Format.OCEL_JSON || format == Format.OCEL_XML || format == Format.OCEL1_JSON;
    }

    private void withoutTable(InputFile file, Format format) throws IOException {
        Settings settings = mapping.settings();
        String source = settings.source() == null ? file.stem() : settings.source();
        switch (format) {
            case XES -> new XesReader(file, progress).read(new XesEvents(file.name(), source, settings, tally));
            case OCEL_JSON, OCEL1_JSON -> OcelFile.readJson(file, source, settings, tally);
            case OCEL_XML -> OcelFile.readXml(file, source, settings, tally);
            case CLOUD_EVENTS -> CloudEventFile.read(file, tally, clock.instant(), progress);
            case TABLE, XLSX, JSON_ROWS -> {
                boolean none = mapping.files().isEmpty();
                List<String> globs =
                        mapping.files().stream().map(FileMapping::match).toList();
                throw new FileRefused(Refusal.of(
                        file.name(),
                        0,
                        "",
                        "",
                        none ? Reason.NEEDS_MAPPING : Reason.NO_TABLE_FOR_FILE,
                        String.join(", ", globs)));
            }
        }
    }

    private TableReader reader(InputFile file, FileMapping table, Format format, String[] said) throws IOException {
        return switch (format) {
            case XES -> new XesTable(new XesReader(file, progress));
            case CLOUD_EVENTS, JSON_ROWS, OCEL_JSON, OCEL1_JSON -> new JsonTable(new JsonRecords(file, progress));
            case XLSX -> new SheetTable(file, table.sheet(), table.columns(), progress);
            case OCEL_XML ->
                throw new FileRefused(
                        Refusal.of(file.name(), 0, "", format.code(), Reason.NOT_SUPPORTED, "CSV, XLSX, JSON"));
            case TABLE -> {
                String named = table.encoding();
                Charset encoding = named == null ? null : Encodings.named(named).orElse(null);
                Dialect dialect = Dialect.of(file, encoding, table.delimiter(), table.quote());
                said[0] = dialect.encoding().name();
                said[1] = String.valueOf(dialect.delimiter());
                yield new TextTable(file, dialect, table.columns(), progress);
            }
        };
    }

    private void warnOfAbsentFiles(List<Part> parts, Lookups lookups) {
        for (FileMapping table : mapping.files()) {
            boolean given = parts.stream().anyMatch(part -> table.equals(part.mapping()));
            if (!given) {
                tally.warn(lookups.isWanted(table) ? "no-file" : "unused-file", "", 0, table.name(), Map.of());
            }
        }
    }

    @FunctionalInterface
    private interface Reading {
        void run() throws IOException;
    }

    private void guarded(InputFile file, Reading reading) {
        try {
            if (!Files.isRegularFile(file.path())) {
                throw new FileRefused(Refusal.of(file.name(), 0, "", "", Reason.UNREADABLE, ""));
            }
            reading.run();
        } catch (FileRefused e) {
            tally.refuseFile(e.refusal());
        } catch (IOException e) {
            tally.refuseFile(new Refusal(
                    file.name(), 0, "", "", Reason.UNREADABLE, Map.of("wrong", String.valueOf(e.getMessage())), ""));
        }
    }
}
