package org.hilo.trace.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hilo.engine.Promise;
import org.hilo.intake.InputFile;
import org.hilo.intake.Refusal;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.PromiseMapping;
import org.hilo.trace.event.Events;
import org.hilo.trace.identity.Identities;
import org.hilo.trace.identity.LinkKind;
import org.hilo.trace.journey.Journeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Reads what was started and takes away what was undone, one after the other, across restarts. */
@Component
class ImportWorker implements SmartLifecycle {
    /** A file that stopped the server this often would stop it again. */
    private static final int ATTEMPTS_MAX = 3;

    /** Nobody comes back to a draft that lay for a week. */
    private static final Duration DRAFT_KEPT = Duration.ofDays(7);

    /** The portions under way are written well within this; whatever else is being done is done again. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    /** Somebody who undoes a small import sees it undone in the answer; a page that takes longer seems broken. */
    private static final Duration WAITED_FOR = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final ImportStore store;
    private final ImportFolder folder;
    private final Events events;
    private final Journeys journeys;
    private final Identities identities;
    private final InstantSource clock;
    private final Duration takeUpEvery;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("importer").daemon().factory());
    private @Nullable ScheduledFuture<?> rounds;
    private volatile boolean isRunning;

    /** @param takeUpEvery how soon an import goes on whose worker lost the database */
    ImportWorker(
            ImportStore store,
            ImportFolder folder,
            Events events,
            Journeys journeys,
            Identities identities,
            InstantSource clock,
            @Value("${hilo.imports.take-up-every:20s}") Duration takeUpEvery) {
        this.store = store;
        this.folder = folder;
        this.events = events;
        this.journeys = journeys;
        this.identities = identities;
        this.clock = clock;
        this.takeUpEvery = takeUpEvery;
    }

    /** What is to be done for this import at this moment; only ever called by the one worker. */
    private void work(long id) {
        if (!isRunning) {
            return;
        }
        switch (store.find(id).orElse(null)) {
            case Import.Running running -> read(running);
            case Import.Undoing undoing -> takeAway(undoing);
            case Import.Draft draft -> {}
            case Import.Done done -> {}
            case Import.Failed failed -> {}
            case Import.Undone undone -> {}
            case null -> {}
        }
    }

    private void read(Import.Running running) {
        long id = running.id();
        try {
            List<InputFile> files = folder.files(running);
            if (files.isEmpty() || store.attempt(id) > ATTEMPTS_MAX) {
                giveUp(running, Failure.Reason.INTERRUPTED);
                return;
            }
            @Nullable
            Mapping mapping = running.upload().mapping() == null
                    ? null
                    : Mapping.parse(running.upload().mapping());
            ImportRun run = new ImportRun(id, events, store, () -> isRunning);
            finish(id, mapping, run.read(files, mapping, running.upload().isStrict(), clock));
            folder.remove(id);
        } catch (ImportRun.Stopped e) {
            left(id);
        } catch (RuntimeException | Error e) { // an import that runs out of memory fails, and the next one goes on
            if (!isRunning) {
                left(id);
                return;
            }
            if (isPassing(e)) {
                throw e; // the database is away for a while: the import is taken up again
            }
            LOG.error("import {} broke", id, e);
            giveUp(running, Failure.Reason.BROKEN);
        }
    }

    /** A reading that was left: because the server stops, which says nothing about the file, or because somebody asked. */
    private void left(long id) {
        if (isRunning) {
            work(id);
            return;
        }
        store.forgiveAttempt(id);
    }

    private static boolean isPassing(Throwable e) {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException;
    }

    private void finish(long id, @Nullable Mapping mapping, ImportRun.Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case ImportRun.Outcome.Taken(Counts counts, var report, var knownFrom) -> {
                if (mapping != null) {
                    mapping.promises().forEach(promise -> journeys.declare(promise(promise, mapping), id));
                    identities.declareKinds(id, kinds(mapping));
                }
                store.done(id, now, counts, report, knownFrom);
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

    private static Map<String, LinkKind> kinds(Mapping mapping) {
        Map<String, LinkKind> kinds = new HashMap<>();
        mapping.identity()
                .forEach((type, kind) -> kinds.put(
                        type,
                        switch (kind) {
                            case PERSON -> LinkKind.PERSON;
                            case OWNED -> LinkKind.OWNED;
                            case SHARED -> LinkKind.SHARED;
                        }));
        return kinds;
    }

    private void giveUp(Import.Running running, Failure.Reason reason) {
        events.undo(running.id());
        List<Refusal> none = new ArrayList<>();
        store.failed(running.id(), clock.instant(), Counts.NONE, new Failure(reason, none));
        folder.remove(running.id());
    }

    private void takeAway(Import.Undoing undoing) {
        long id = undoing.id();
        events.undo(id);
        journeys.withdrawPromises(id);
        identities.withdrawKinds(id);
        store.undone(id, clock.instant(), undoing.askedBy());
        folder.remove(id);
    }

    /** Takes up one import as soon as those before it are done. */
    void takeUp(long id) {
        worker.execute(() -> guarded(() -> work(id)));
    }

    /** The same, and waits until it is done, unless that takes long. */
    void takeUpAndWait(long id) {
        try {
            CompletableFuture.runAsync(() -> guarded(() -> work(id)), worker)
                    .get(WAITED_FOR.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException | ExecutionException e) {
            return; // it was asked for, and what did not come to its end is taken up again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes up what nobody works on: after a restart, or when the database was away just as an import ended. */
    void takeUpAll() {
        guarded(() -> store.unfinished().forEach(this::work));
    }

    /** The edge of the worker's thread: what fails here is taken up again, so it must not end the rounds. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            if (isRunning) {
                LOG.warn("an import could not be taken to its end; the next try comes within {}", takeUpEvery, e);
            }
        }
    }

    @Override
    public void start() {
        store.draftsBefore(clock.instant().minus(DRAFT_KEPT)).forEach(store::discard);
        store.withFiles().stream().filter(id -> !folder.holds(id)).forEach(store::discard);
        folder.sweep(store.withFiles());
        isRunning = true;
        rounds = worker.scheduleWithFixedDelay(this::takeUpAll, 0, takeUpEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A reading is left between two portions, and goes on at the next start. */
    @Override
    public void stop() {
        isRunning = false;
        if (rounds != null) {
            rounds.cancel(false);
        }
        worker.shutdown();
        try {
            if (!worker.awaitTermination(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Ready before the first request and until after the last: what the sweep finds is nobody's. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
