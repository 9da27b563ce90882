package org.hilo.cli.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.hilo.cli.terminal.ProgressLine;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Terminal;
import org.hilo.cli.terminal.Words;
import org.hilo.engine.DamagedFile;
import org.hilo.engine.EventTable;
import org.hilo.intake.InputFile;
import org.hilo.intake.Intake;
import org.hilo.intake.Look;
import org.hilo.intake.ReadOptions;
import org.hilo.intake.Reason;
import org.hilo.intake.Report;
import org.hilo.intake.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * From what a command names to events in a table. Files are read; a kept folder is opened; and files whose events are
 * kept, and that have not changed since, are not read again.
 */
public final class Reading implements AutoCloseable {

    /**
     * What the command says.
     *
     * @param paths files, or one kept folder
     * @param mapping file of the mapping
     * @param store folder in which the events are to be kept
     * @param strict whether one refused line refuses everything
     */
    public record Wanted(
            List<Path> paths,
            @Nullable Path mapping,
            @Nullable Path store,
            boolean strict) {
        public Wanted {
            paths = List.copyOf(paths);
        }
    }

    private final Terminal terminal;
    private final Words words;
    private final InstantSource clock;
    private final boolean strict;
    private final Inputs inputs;
    private final @Nullable KeptFolder kept;
    private final @Nullable Mapping mapping;
    private boolean isDamaged;

    private Reading(Terminal terminal, Words words, InstantSource clock, Wanted wanted) {
        this.terminal = terminal;
        this.words = words;
        this.clock = clock;
        this.strict = wanted.strict();
        Path mappingFile = wanted.mapping();
        Mapping given = mappingFile == null ? null : MappingFile.read(mappingFile, words);
        if (wanted.paths().size() == 1 && Files.isDirectory(wanted.paths().getFirst())) {
            this.inputs = new Inputs(List.of());
            this.kept = openedAlone(wanted);
            this.mapping = given == null ? kept.mapping() : likeBefore(kept, given);
        } else {
            this.inputs = Inputs.of(wanted.paths(), words);
            Path store = wanted.store();
            this.kept = store == null ? null : KeptFolder.open(store, words);
            this.mapping = given;
        }
    }

    public static Reading of(Wanted wanted, Terminal terminal, Words words, InstantSource clock) {
        return new Reading(terminal, words, clock, wanted);
    }

    private KeptFolder openedAlone(Wanted wanted) {
        Path folder = wanted.paths().getFirst();
        if (wanted.store() != null) {
            throw Stopped.usage(words.say("store-of-a-folder", "folder", folder));
        }
        if (!KeptFolder.isOurs(folder)) {
            throw Stopped.usage(words.say("not-a-kept-folder", "folder", folder));
        }
        KeptFolder opened = KeptFolder.open(folder, words);
        if (opened.read() == null) {
            opened.close();
            throw Stopped.refused(words.say("kept-unfinished", "folder", folder));
        }
        return opened;
    }

    /** Another mapping may ask other things of the events, but it cannot make other events of them. */
    private Mapping likeBefore(KeptFolder folder, Mapping given) {
        Mapping before = folder.mapping();
        if (before == null || !KeptRead.reading(before).equals(KeptRead.reading(given))) {
            folder.close();
            throw Stopped.usage(words.say("kept-by-other-mapping", "folder", folder.folder()));
        }
        return given;
    }

    /** The mapping that is given, or that the folder was read by; null where there is none. */
    public @Nullable Mapping mapping() {
        return mapping;
    }

    /**
     * The events.
     *
     * @param attributes names of those that the questions need, null for all
     * @param line shows how far reading is
     */
    public Gathered gather(@Nullable Set<String> attributes, ProgressLine line) {
        KeptFolder folder = kept;
        if (folder != null) {
            Gathered opened = isDamaged ? null : opened(folder);
            return opened != null ? opened : keptAnew(folder, line);
        }
        if (inputs.isLarge()) {
            TemporaryFolder temporary = TemporaryFolder.create();
            try {
                Filling filling = new Filling(temporary::table, attributes);
                return read(filling, Gathered.Keeping.NOT, temporary, line);
            } catch (RuntimeException | Error e) {
                temporary.close();
                throw e;
            }
        }
        return read(new Filling(EventTable::new, attributes), Gathered.Keeping.NOT, null, line);
    }

    /** What is kept turned out to be damaged: it is read again, if the files are at hand. */
    public void distrust(DamagedFile damage) {
        KeptFolder folder = kept;
        if (folder == null) {
            throw damage;
        }
        String problem = String.valueOf(damage.getMessage());
        if (inputs.paths().isEmpty() || isDamaged) {
            throw Stopped.refused(words.say("kept-damaged", "folder", folder.folder(), "problem", problem));
        }
        terminal.say(words.say("kept-damaged-anew", "folder", folder.folder(), "problem", problem));
        isDamaged = true;
    }

    private @Nullable Gathered opened(KeptFolder folder) {
        KeptRead read = folder.read();
        if (read == null) {
            return null;
        }
        if (!inputs.paths().isEmpty() && !folder.holds(inputs, mapping)) {
            terminal.say(words.say("kept-changed", "folder", folder.folder()));
            return null;
        }
        try {
            EventTable table = folder.load();
            terminal.say(
                    words.say("kept-opened", "folder", folder.folder(), "files", String.join(", ", folder.names())));
            return new Gathered(
                    table,
                    read.report(),
                    read.refusals(),
                    folder.names(),
                    new Keeper(folder, read, mapping, true),
                    null);
        } catch (DamagedFile e) {
            distrust(e);
            return null;
        }
    }

    private Gathered keptAnew(KeptFolder folder, ProgressLine line) {
        List<KeptRead.SourceFile> seen =
                inputs.seen(); // before reading: what changes meanwhile is read again next time
        Filling filling = new Filling(folder::create, null);
        Report report = report(filling, line);
        KeptRead read = new KeptRead(seen, mapping == null ? null : mapping.toYaml(), report, filling.refusals());
        boolean whole = report.filesRefused() == 0 && report.accepted() > 0;
        return new Gathered(
                filling.table(),
                report,
                filling.refusals(),
                seen.stream().map(KeptRead.SourceFile::name).toList(),
                whole ? new Keeper(folder, read, mapping, false) : Gathered.Keeping.NOT,
                null);
    }

    private Gathered read(
            Filling filling, Gathered.Keeping keeping, @Nullable AutoCloseable folder, ProgressLine line) {
        Report report = report(filling, line);
        List<String> names = inputs.files().stream().map(InputFile::name).toList();
        return new Gathered(filling.table(), report, filling.refusals(), names, keeping, folder);
    }

    private Report report(Filling filling, ProgressLine line) {
        long bytes = inputs.bytes() * (strict ? 2 : 1);
        return new Intake(clock)
                .read(
                        inputs.files(),
                        mapping,
                        new ReadOptions(strict, false),
                        filling,
                        new FileProgress(line, words, bytes));
    }

    /** A table without a mapping: shows the one that would fit, and what only a person knows. */
    public void propose(Report report) {
        if (mapping != null || !report.refused().containsKey(Reason.NEEDS_MAPPING)) {
            return;
        }
        for (InputFile file : inputs.files()) {
            Look look = new Intake(clock).look(file);
            Mapping proposal = look.proposal();
            if (proposal != null) {
                terminal.say(words.say("proposal", "file", file.name()));
                terminal.say(proposal.toYaml().strip());
                look.questions().forEach(q -> terminal.say("# " + q.message(words.language())));
            }
        }
    }

    @Override
    public void close() {
        if (kept != null) {
            kept.close();
        }
    }
}
