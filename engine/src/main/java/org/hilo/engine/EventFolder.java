package org.hilo.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hilo.engine.column.Packed;
import org.hilo.engine.file.BlockFile;
import org.hilo.engine.file.BlockWriter;
import org.hilo.engine.journey.LensFiles;
import org.hilo.engine.journey.LensLog;
import org.hilo.engine.table.TableColumns;
import org.hilo.engine.table.TableFiles;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which a table keeps its events and journeys, so that a program that starts need not build them again. Only what
 * was saved last counts: new files are written beside the old ones, then the {@code manifest} that names them takes the place
 * of the old one at once, so a process that is killed at any moment leaves what was saved before. Torn or changed files are a
 * {@link DamagedFile}: nothing in the folder is believed then, and everything is built again from where it came. The formats
 * stand in {@code BlockWriter}, {@code TableFiles}, {@code SegmentFile} and {@code LensFiles}.
 */
public final class EventFolder implements AutoCloseable {
    private static final String MANIFEST = "manifest";
    private static final String LOCK = "lock";

    private final Path folder;
    private final boolean reachesDisk;
    private final FileChannel lockChannel;
    private @Nullable EventTable kept;
    private @Nullable TableFiles tableFiles;
    private @Nullable LensFiles lensFiles;
    private long epoch; // of the table that was created or loaded last; the names of its files begin with it

    private EventFolder(Path folder, boolean reachesDisk, FileChannel lockChannel) {
        this.folder = folder;
        this.reachesDisk = reachesDisk;
        this.lockChannel = lockChannel;
    }

    /**
     * Opens the folder, which is made when it is missing, for this process alone.
     *
     * @param reachesDisk whether what was saved must survive the loss of power, not only that of the process
     * @throws IllegalStateException when another process has it open
     */
    public static EventFolder open(Path folder, boolean reachesDisk) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new IllegalStateException("the folder of journeys " + folder + " is open in another process");
            }
            return new EventFolder(folder, reachesDisk, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Whether a table was saved here. */
    public boolean isFilled() {
        return Files.exists(folder.resolve(MANIFEST));
    }

    /** An empty table that writes its chunks into this folder as they fill; what was saved before counts until the next save. */
    public synchronized EventTable create() {
        epoch = lastEpoch() + 1;
        TableFiles files = new TableFiles(folder, prefix(), reachesDisk);
        LensFiles lenses = new LensFiles(folder, prefix(), reachesDisk);
        tableFiles = files;
        lensFiles = lenses;
        return keep(new EventTable(new TableColumns(), files, lens -> new LensLog(lens, lenses::keep)));
    }

    /**
     * The table that was saved here. Its files are mapped into memory; each block is checked when it is first used.
     *
     * @throws DamagedFile when something does not agree with its checksum, now or when it is used
     */
    public synchronized EventTable load() {
        BlockFile saved = BlockFile.open(folder.resolve(MANIFEST));
        epoch = saved.number("epoch");
        deleteAllBut(saved.texts("files"));
        TableFiles files = new TableFiles(folder, prefix(), reachesDisk);
        LensFiles lenses = new LensFiles(folder, prefix(), reachesDisk);
        lenses.spare(saved);
        TableColumns columns = files.load(saved);
        tableFiles = files;
        lensFiles = lenses;
        return keep(new EventTable(columns, files, lens -> logs(lens, saved, lenses)));
    }

    private EventTable keep(EventTable table) {
        kept = table;
        return table;
    }

    private static LensLog logs(Lens lens, BlockFile saved, LensFiles lenses) {
        return LensFiles.has(lens, saved) ? lenses.load(lens, saved) : new LensLog(lens, lenses::keep);
    }

    /** Compares the checksums of all that was saved; a {@link DamagedFile} when one does not agree. */
    public synchronized void check() {
        BlockFile saved = BlockFile.open(folder.resolve(MANIFEST));
        saved.check();
        saved.texts("files").stream()
                .parallel()
                .forEach(name -> BlockFile.open(folder.resolve(name)).check());
    }

    /** What was saved along with the table: how far its source was read, for example. */
    public Map<String, Long> marks() {
        BlockFile saved = BlockFile.open(folder.resolve(MANIFEST));
        Map<String, Long> marks = new LinkedHashMap<>();
        Packed values = saved.numbers("mark-values");
        for (String name : saved.texts("mark-names")) {
            marks.put(name, values.get(marks.size()));
        }
        return marks;
    }

    /**
     * Saves the table as it stands, with the journeys under the lenses that were asked for.
     *
     * @param table the one that this folder {@link #keeps}
     * @param marks kept along with it
     */
    public synchronized void save(EventTable table, Map<String, Long> marks) {
        TableFiles files = tableFiles;
        LensFiles lenses = lensFiles;
        if (files == null || lenses == null || !keeps(table)) {
            throw new IllegalStateException(
                    "only the table that this folder created or loaded last can be saved in it");
        }
        Path fresh = folder.resolve(MANIFEST + ".new");
        delete(fresh);
        List<String> names = new ArrayList<>();
        try (BlockWriter writer = new BlockWriter(fresh)) {
            names.addAll(lenses.save(table.lensLogs(), writer)); // first, so that they never show more than the table
            names.addAll(files.save(table.view(), writer));
            writer.add("epoch", epoch);
            writer.add("files", names);
            writer.add("mark-names", marks.keySet());
            long[] values = marks.values().stream().mapToLong(mark -> mark).toArray();
            writer.add("mark-values", Packed.of(values, values.length));
            writer.finish(reachesDisk);
        }
        replace(fresh);
        deleteAllBut(names);
    }

    /** Whether this is the table that the folder created or loaded last. */
    public synchronized boolean keeps(EventTable table) {
        return table == kept;
    }

    private String prefix() {
        return epoch + "-";
    }

    /** The largest of the numbers with which names of files begin. */
    private long lastEpoch() {
        return names().stream()
                .filter(name -> name.matches("\\d{1,18}-.*"))
                .mapToLong(name -> Long.parseLong(name.substring(0, name.indexOf('-'))))
                .max()
                .orElse(0);
    }

    private void replace(Path fresh) {
        try {
            Files.move(
                    fresh,
                    folder.resolve(MANIFEST),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            if (reachesDisk) {
                try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                    directory.force(true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what nobody names any more, and what a killed process left unfinished. */
    private void deleteAllBut(List<String> named) {
        Set<String> kept = new HashSet<>(named);
        kept.add(MANIFEST);
        kept.add(LOCK);
        names().stream().filter(name -> !kept.contains(name)).forEach(name -> delete(folder.resolve(name)));
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
