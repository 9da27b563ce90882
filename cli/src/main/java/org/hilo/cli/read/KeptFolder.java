package org.hilo.cli.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Words;
import org.hilo.engine.DamagedFile;
import org.hilo.engine.EventFolder;
import org.hilo.engine.EventLog;
import org.hilo.engine.EventTable;
import org.hilo.engine.Lens;
import org.hilo.intake.mapping.Mapping;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with the events and journeys of files that were read before. The sub-folder {@code events} is the engine's;
 * {@code read.json} tells what the reading saw. Both carry the same number, so a process that is killed between them
 * leaves a folder that is not believed.
 */
final class KeptFolder implements AutoCloseable {
    private static final String EVENTS = "events";
    private static final String READ = "read.json";

    /** Marks that the engine saves with its table. */
    private static final String FINGERPRINT = "fingerprint";

    private static final String READ_DIGEST = "read";
    private static final String TYPE = "type ";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final EventFolder events;
    private @Nullable KeptRead read;

    private KeptFolder(Path folder, EventFolder events) {
        this.folder = folder;
        this.events = events;
    }

    /** Opens the folder, which is made when it is missing, for this process alone. */
    static KeptFolder open(Path folder, Words words) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Stopped.usage(words.say("store-is-a-file", "folder", folder));
        }
        if (!isOurs(folder) && !isEmpty(folder)) {
            throw Stopped.usage(words.say("store-not-ours", "folder", folder));
        }
        try {
            KeptFolder kept = new KeptFolder(folder, EventFolder.open(folder.resolve(EVENTS), false));
            kept.read = kept.believed();
            return kept;
        } catch (IllegalStateException e) {
            throw Stopped.refused(words.say("store-in-use", "folder", folder));
        }
    }

    /** Whether this program keeps events here, even unfinished ones. */
    static boolean isOurs(Path folder) {
        return Files.isDirectory(folder.resolve(EVENTS));
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read, when events and report belong together. */
    private @Nullable KeptRead believed() {
        try {
            if (!events.isFilled()) {
                return null;
            }
            byte[] written = Files.readAllBytes(folder.resolve(READ));
            boolean together = events.marks().getOrDefault(READ_DIGEST, 0L) == KeptRead.digest(written);
            return together ? JSON.readValue(written, KeptRead.class) : null;
        } catch (IOException | JacksonException | DamagedFile e) {
            return null; // read again, as if nothing had been kept
        }
    }

    /** What is kept here, null when there is nothing that can be believed. */
    @Nullable
    KeptRead read() {
        return read;
    }

    /** Whether these files, read by this mapping, are what is kept. */
    boolean holds(Inputs inputs, @Nullable Mapping mapping) {
        return read != null
                && events.marks().getOrDefault(FINGERPRINT, 0L) == KeptRead.fingerprint(inputs.seen(), mapping);
    }

    EventTable load() {
        return events.load();
    }

    EventTable create() {
        return events.create();
    }

    /** Whether the journeys of this lens are kept, too. */
    boolean hasLens(Lens lens) {
        return events.isFilled() && events.marks().containsKey(mark(lens));
    }

    /** Keeps a table for the first time, with the journeys of one lens. */
    void keep(EventTable table, KeptRead what, @Nullable Mapping mapping, Lens lens) {
        save(table, what, mapping, Map.of(mark(lens), 1L));
    }

    /** Keeps the journeys of one more lens of a table that is kept already. */
    void keepAlso(EventTable table, KeptRead what, @Nullable Mapping mapping, Lens lens) {
        Map<String, Long> lenses = new LinkedHashMap<>();
        for (String mark : events.marks().keySet()) {
            if (mark.startsWith(TYPE)) {
                EventLog unused = table.journeys(Lens.of(mark.substring(TYPE.length()))); // what is asked for is saved
                lenses.put(mark, 1L);
            }
        }
        lenses.put(mark(lens), 1L);
        save(table, what, mapping, lenses);
    }

    /** Journeys that begin and end otherwise than with their object are kept only until other journeys are. */
    private static String mark(Lens lens) {
        return lens.equals(Lens.of(lens.name())) ? TYPE + lens.name() : "lens " + lens;
    }

    private void save(EventTable table, KeptRead what, @Nullable Mapping mapping, Map<String, Long> lenses) {
        byte[] written = JSON.writeValueAsBytes(what);
        Map<String, Long> marks = new LinkedHashMap<>(lenses);
        marks.put(FINGERPRINT, KeptRead.fingerprint(what.files(), mapping));
        marks.put(READ_DIGEST, KeptRead.digest(written));
        Path fresh = folder.resolve(READ + ".new");
        try {
            Files.write(fresh, written);
            events.save(table, marks);
            Files.move(
                    fresh, folder.resolve(READ), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read = what;
    }

    /** The mapping that is kept with the events, null where they needed none. */
    @Nullable
    Mapping mapping() {
        KeptRead known = read;
        return known == null || known.mapping() == null ? null : Mapping.parse(known.mapping());
    }

    List<String> names() {
        KeptRead known = read;
        return known == null
                ? List.of()
                : known.files().stream().map(KeptRead.SourceFile::name).toList();
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        events.close();
    }
}
