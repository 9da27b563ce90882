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
import org.hilo.intake.mapping.Encodings;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.table.Lookups;
import org.hilo.intake.table.TableEvents;
import org.hilo.intake.table.TableReader;
import org.hilo.intake.table.Tally;
import org.hilo.intake.text.Dialect;
import org.hilo.intake.text.TextTable;
import org.jspecify.annotations.Nullable;

/** One pass over files that belong together: first those that others look up, then events in the mapping's order. */
final class ReadRun {

    private final Mapping mapping;
    private final Tally tally;
    private final Progress progress;
    private final InstantSource clock;

    ReadRun(Mapping mapping, Tally tally, Progress progress, InstantSource clock) {
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
                        () -> reader(part.file(), table)
                                .read(columns -> lookups.open(part.file().name(), table, columns, tally)));
            }
        }
        for (Part part : parts) {
            guarded(part.file(), () -> events(part, lookups));
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
        if (table == null) {
            Reason reason = mapping.files().isEmpty() ? Reason.NEEDS_MAPPING : Reason.NO_TABLE_FOR_FILE;
            List<String> globs =
                    mapping.files().stream().map(FileMapping::match).toList();
            tally.refuse(Refusal.of(part.file().name(), 0, "", "", reason, String.join(", ", globs)));
            return;
        }
        if (table.events().isEmpty()) {
            return;
        }
        reader(part.file(), table).read(columns -> new TableEvents(part.file().name(), table, columns, lookups, tally));
    }

    private TableReader reader(InputFile file, FileMapping table) throws IOException {
        String named = table.encoding();
        Charset encoding = named == null ? null : Encodings.named(named).orElse(null);
        Dialect dialect = Dialect.of(file, encoding, table.delimiter(), table.quote());
        return new TextTable(file, dialect, table.columns(), progress);
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
            tally.refuse(e.refusal());
        } catch (IOException e) {
            tally.refuse(new Refusal(
                    file.name(), 0, "", "", Reason.UNREADABLE, Map.of("wrong", String.valueOf(e.getMessage())), ""));
        }
    }
}
