package org.hilo.trace.imports;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hilo.engine.Promise;
import org.hilo.intake.InputFile;
import org.hilo.intake.Refusal;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.PromiseMapping;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.event.Events;
import org.hilo.trace.journey.Journeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/** Bringing in files: upload, start, watch, undo. One import is read at a time; the others wait their turn. */
@Service
public class Imports implements SmartLifecycle {
    /** A file that stopped the server this often would stop it again. */
    private static final int ATTEMPTS_MAX = 3;

    /** Nobody comes back to a draft that lay for a week. */
    private static final Duration DRAFT_KEPT = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final ImportStore store;
    private final ImportFolder folder;
    private final Events events;
    private final Journeys journeys;
    private final InstantSource clock;
    private final Map<Long, AtomicBoolean> stops = new ConcurrentHashMap<>();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("importer").daemon().factory());
    private volatile boolean isRunning;

    Imports(ImportStore store, ImportFolder folder, Events events, Journeys journeys, InstantSource clock) {
        this.store = store;
        this.folder = folder;
        this.events = events;
        this.journeys = journeys;
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
        return folder.files(of.id(), of.upload().files());
    }

    /** Keeps the mapping that a draft shall be read with; null for formats that need none. */
    public void map(long id, @Nullable String yaml, @Nullable String name) {
        store.map(id, yaml, name);
    }

    /** Begins to read a draft; false when it is none (any more). */
    public boolean start(long id, boolean isStrict) {
        boolean isStarted = store.start(id, isStrict, clock.instant());
        if (isStarted) {
            reader.execute(() -> run(id));
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

    /** Takes away everything that an import brought; a running one is stopped first. */
    public void undo(long id, String by) {
        Import found = find(id).orElseThrow(Problem::notFound);
        switch (found) {
            case Import.Draft draft -> discard(id);
            case Import.Running running -> stopReading(id, by);
            case Import.Failed failed -> {} // nothing of it is left
            case Import.Undone undone -> {}
            case Import.Done done -> takeAway(id, by);
        }
    }

    /** A reading that ends at this very moment may not hear of it any more: then what it brought is taken away here. */
    private void stopReading(long id, String by) {
        stops.computeIfAbsent(id, i -> new AtomicBoolean()).set(true);
        if (find(id).orElse(null) instanceof Import.Done) {
            stops.remove(id);
            takeAway(id, by);
        }
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

    private void run(long id) {
        if (!(store.find(id).orElse(null) instanceof Import.Running running)) {
            return;
        }
        AtomicBoolean isStopped = stops.computeIfAbsent(id, i -> new AtomicBoolean());
        try {
            List<InputFile> files = files(running);
            if (files.isEmpty() || store.attempt(id) > ATTEMPTS_MAX) {
                giveUp(running, Failure.Reason.INTERRUPTED);
                return;
            }
            @Nullable
            Mapping mapping = running.upload().mapping() == null
                    ? null
                    : Mapping.parse(running.upload().mapping());
            ImportRun run = new ImportRun(id, events, store, isStopped);
            ImportRun.Outcome outcome =
                    run.read(files, mapping, running.upload().isStrict(), clock);
            if (!isRunning) {
                return; // a reading that was interrupted by the end of the server says nothing about the file
            }
            finish(id, mapping, outcome);
            if (isStopped.get() && outcome instanceof ImportRun.Outcome.Taken) {
                takeAway(id, running.upload().by());
            }
        } catch (ImportRun.Stopped e) {
            takeAway(id, running.upload().by());
        } catch (RuntimeException e) {
            if (!isRunning) {
                return; // the server stops: the import goes on when it starts again
            }
            LOG.error("import {} broke", id, e);
            giveUp(running, Failure.Reason.BROKEN);
        } finally {
            stops.remove(id);
        }
        folder.remove(id);
    }

    private void finish(long id, @Nullable Mapping mapping, ImportRun.Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case ImportRun.Outcome.Taken(Counts counts, var report) -> {
                if (mapping != null) {
                    mapping.promises().forEach(promise -> journeys.declare(promise(promise, mapping), id));
                }
                store.done(id, now, counts, report);
            }
            case ImportRun.Outcome.Refused(Counts counts, Failure failure) -> {
                events.undo(id);
                store.failed(id, now, counts, failure);
            }
        }
    }

    private static Promise promise(PromiseMapping promise, Mapping mapping) {
        return switch (promise.by()) {
            case INSTANT -> Promise.byInstant(promise.name(), promise.due(), promise.delivered());
            case DAY ->
                Promise.byDay(
                        promise.name(),
                        promise.due(),
                        promise.delivered(),
                        mapping.settings().zone() == null
                                ? ZoneOffset.UTC
                                : mapping.settings().zone());
        };
    }

    private void giveUp(Import.Running running, Failure.Reason reason) {
        events.undo(running.id());
        List<Refusal> none = new ArrayList<>();
        store.failed(running.id(), clock.instant(), Counts.NONE, new Failure(reason, none));
        folder.remove(running.id());
    }

    private void takeAway(long id, String by) {
        events.undo(id);
        journeys.withdrawPromises(id);
        store.undone(id, clock.instant(), by);
    }

    @Override
    public void start() {
        isRunning = true;
        Instant now = clock.instant();
        store.inState("draft", now.minus(DRAFT_KEPT)).forEach(this::discard);
        store.inState("running", now).forEach(id -> reader.execute(() -> run(id)));
    }

    @Override
    public void stop() {
        isRunning = false;
        reader.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
