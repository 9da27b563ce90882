package org.hilo.engine.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.hilo.engine.Lens;
import org.hilo.engine.column.Packed;
import org.hilo.engine.file.BlockFile;
import org.hilo.engine.file.BlockWriter;

/**
 * The journeys of lenses in the files of a folder: each segment in a file of its own, {@code segment-N}, written once. In the
 * manifest: {@code lenses} by their text; {@code segment-files-L} of lens L; {@code lens-rows-L}, how many rows of the table
 * they show; and {@code live-L-S}, a bit for each journey of segment S, left out when all are live. Lenses with an identity
 * are not kept: whoever knows the identity builds them again.
 */
public final class LensFiles {
    private final Path folder;
    private final String prefix;
    private final boolean reachesDisk;
    private final Map<Segment, String> names = new WeakHashMap<>();
    private long next;

    /**
     * @param prefix of the names of all files, which no other table in the folder has
     * @param reachesDisk whether what was saved must survive the loss of power, not only that of the process
     */
    public LensFiles(Path folder, String prefix, boolean reachesDisk) {
        this.folder = folder;
        this.prefix = prefix + "segment-";
        this.reachesDisk = reachesDisk;
    }

    /** Never gives a new file the name of one that a manifest names. */
    public void spare(BlockFile manifest) {
        for (int lens = 0; lens < manifest.texts("lenses").size(); lens++) {
            for (String name : manifest.texts("segment-files-" + lens)) {
                next = Math.max(next, 1 + Long.parseLong(name.substring(prefix.length())));
            }
        }
    }

    /** Writes a segment, and gives it back as the file has it. */
    public Segment keep(Segment segment) {
        String name = write(segment);
        Segment kept = SegmentFile.read(folder.resolve(name));
        synchronized (this) {
            names.put(kept, name);
        }
        return kept;
    }

    private String write(Segment segment) {
        String name;
        synchronized (this) {
            name = prefix + next++;
        }
        SegmentFile.write(segment, folder.resolve(name), reachesDisk);
        return name;
    }

    /** Writes what is not written yet, and says in the manifest what there is; returns the names of all files that count. */
    public List<String> save(List<LensLog> logs, BlockWriter manifest) {
        List<String> all = new ArrayList<>();
        List<String> lenses = new ArrayList<>();
        for (LensLog log : logs) {
            LensLog.Standing standing = log.standing();
            if (standing.lens().identity() == null) {
                List<String> files = save(lenses.size(), standing, manifest);
                lenses.add(standing.lens().toString());
                all.addAll(files);
            }
        }
        manifest.add("lenses", lenses);
        return all;
    }

    private List<String> save(int number, LensLog.Standing standing, BlockWriter manifest) {
        List<String> files = new ArrayList<>();
        for (Held held : standing.held()) {
            if (!held.isWhole()) {
                manifest.add("live-" + number + "-" + files.size(), held.live().words());
            }
            files.add(name(held.segment()));
        }
        manifest.add("segment-files-" + number, files);
        manifest.add("lens-rows-" + number, standing.rows());
        return files;
    }

    private String name(Segment segment) {
        String known;
        synchronized (this) {
            known = names.get(segment);
        }
        if (known != null) {
            return known;
        }
        String name = write(segment);
        synchronized (this) {
            names.put(segment, name);
        }
        return name;
    }

    /** Whether the manifest knows journeys under this lens. */
    public static boolean has(Lens lens, BlockFile manifest) {
        return lens.identity() == null && manifest.texts("lenses").contains(lens.toString());
    }

    /** The journeys under a lens that the manifest knows. */
    public LensLog load(Lens lens, BlockFile manifest) {
        int number = manifest.texts("lenses").indexOf(lens.toString());
        List<Held> held = new ArrayList<>();
        for (String name : manifest.texts("segment-files-" + number)) {
            Segment segment = SegmentFile.read(folder.resolve(name));
            synchronized (this) {
                names.put(segment, name);
            }
            held.add(held(segment, "live-" + number + "-" + held.size(), manifest));
        }
        return new LensLog(lens, this::keep, held, (int) manifest.number("lens-rows-" + number));
    }

    private static Held held(Segment segment, String live, BlockFile manifest) {
        if (!manifest.has(live)) {
            return Held.of(segment);
        }
        Packed words = manifest.numbers(live);
        JourneySet set = JourneySet.of(segment.journeyCount(), words);
        int events = 0;
        for (int j = set.next(0); j < set.size(); j = set.next(j + 1)) {
            events += segment.length(segment.variantOf(j));
        }
        return new Held(segment, set, events);
    }
}
