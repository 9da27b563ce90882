package org.hilo.trace.imports;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hilo.intake.InputFile;
import org.hilo.intake.Reason;
import org.hilo.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Bringing in files: upload, start, watch, undo. One import is read at a time; the others wait their turn. */
@Service
public class Imports {
    /** More are not read through before an undo. */
    private static final int LATER_SHOWN_MAX = 20;

    private final ImportStore store;
    private final ImportFolder folder;
    private final ImportWorker worker;
    private final InstantSource clock;

    Imports(ImportStore store, ImportFolder folder, ImportWorker worker, InstantSource clock) {
        this.store = store;
        this.folder = folder;
        this.worker = worker;
        this.clock = clock;
    }

    /** A file on its way in. */
    public record Incoming(String name, InputStream content) {}

    /** Takes files in as a draft; answers its number. The streams are read to their ends, not closed. */
    public long upload(List<Incoming> files, String by) {
        Path place = folder.receive();
        try {
            long size = 0;
            for (int i = 0; i < files.size(); i++) {
                size += ImportFolder.write(place, i, files.get(i).content());
            }
            List<String> names = files.stream().map(Incoming::name).toList();
            long id = store.draft(new Upload(names, size, null, null, false, by, clock.instant()));
            folder.keep(place, id);
            return id;
        } finally {
            ImportFolder.remove(place);
        }
    }

    /** The files of an import; empty when it has ended. */
    public List<InputFile> files(Import of) {
        return folder.files(of);
    }

    /** Keeps the mapping that a draft shall be read with; null for formats that need none. */
    public void map(long id, @Nullable String yaml, @Nullable String name) {
        store.map(id, yaml, name);
    }

    /** Begins to read a draft; false when it is none (any more). */
    public boolean start(long id, boolean isStrict) {
        boolean isStarted = store.start(id, isStrict, clock.instant());
        if (isStarted) {
            worker.takeUp(id);
        }
        return isStarted;
    }

    /** Throws a draft away; false when it is none. */
    public boolean discard(long id) {
        boolean isDiscarded = store.discard(id);
        if (isDiscarded) {
            folder.remove(id);
        }
        return isDiscarded;
    }

    /**
     * Takes away everything that an import brought; a running one is stopped first. It waits its turn behind what is being
     * read, so that no reading meets events that are just going; what takes long is done soon after the answer.
     */
    public void undo(long id, String by) {
        switch (find(id).orElseThrow(Problem::notFound)) {
            case Import.Draft draft -> discard(id);
            case Import.Running running -> {
                store.askUndo(id, clock.instant(), by);
                worker.takeUp(id);
            }
            case Import.Done done -> {
                store.askUndo(id, clock.instant(), by);
                worker.takeUpAndWait(id);
            }
            case Import.Undoing undoing -> {}
            case Import.Failed failed -> {} // nothing of it is left
            case Import.Undone undone -> {}
        }
    }

    /** Imports that met events which this one had brought: undoing it takes them away there too. */
    public List<LaterImport> knewEventsOf(long id) {
        return store.knewEventsOf(id, LATER_SHOWN_MAX);
    }

    /** How many lines of an import were refused for each reason. */
    Map<Reason, Long> refusedByReason(long id) {
        return store.refusedByReason(id);
    }

    public Optional<Import> find(long id) {
        return store.find(id);
    }

    /** The latest imports before a given one, drafts included; for a start, before {@link Long#MAX_VALUE}. */
    public List<Import> before(long id, int count) {
        return store.before(id, count);
    }

    /** Lines that were not taken, after a given one, in the order in which they were met. */
    public List<RefusedLine> refusedAfter(long importId, long refusedLineId, int count) {
        return store.refusedAfter(importId, refusedLineId, count);
    }
}
