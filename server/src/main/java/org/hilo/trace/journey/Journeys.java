package org.hilo.trace.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hilo.engine.DamagedFile;
import org.hilo.engine.Ending;
import org.hilo.engine.EventLog;
import org.hilo.engine.EventTable;
import org.hilo.engine.Lens;
import org.hilo.engine.Promise;
import org.hilo.engine.Reference;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.event.EventTail;
import org.hilo.trace.event.Events;
import org.hilo.trace.identity.Identities;
import org.hilo.trace.identity.KnownCustomers;
import org.hilo.trace.identity.LinkKind;
import org.hilo.trace.identity.LinkRules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Customers' real journeys, live: what was committed shows within a second. */
@Service
public class Journeys {
    /** The lens that follows customers across all their references. */
    public static final String CUSTOMER = "customer";

    /** How soon events written by another process show; our own wake us at once. */
    private static final Duration POLL = Duration.ofMillis(400);

    /** Of the follower's time three quarters belong to others, so that writers keep the processor … */
    private static final int REST_FACTOR = 3;

    /** … and a page that asks several questions seldom meets a new log between them, each of which it would wait for … */
    private static final Duration REST_MIN = Duration.ofMillis(200);

    /** … but what was committed shall show within a second, also when a round is long. */
    private static final Duration REST_MAX = Duration.ofMillis(400);

    /** After so long a program may ask again while the journeys are still being read. */
    private static final long RETRY_AFTER_SECONDS = 2;

    /** A round that reads everything anew is not waited for: it holds nothing that is not in the database. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Journeys.class);

    private final Projection projection;
    private final Identities identities;
    private final PromiseStore promiseStore;
    private final Semaphore news = new Semaphore(0);
    private final Semaphore ended = new Semaphore(0);
    private final AtomicLong version = new AtomicLong();
    private volatile List<Promise> promises = List.of();
    private volatile boolean isRunning;
    private volatile @Nullable Thread follower;

    Journeys(Events events, EventTail tail, Identities identities, PromiseStore promiseStore, JourneyFolder folder) {
        this.projection = new Projection(tail, identities, folder);
        this.identities = identities;
        this.promiseStore = promiseStore;
        events.whenCommitted(news::release);
        identities.whenDecided(news::release);
    }

    /**
     * A journey that a text may mean.
     *
     * @param lens the lens under which it shows
     * @param id its id there
     * @param reference the reference that was looked for
     */
    public record Found(String lens, String id, Reference reference) {}

    /**
     * How far the events are read; null once they were. Until then pages say so, and every question here is a
     * {@link Problem}: to show part of the events as all of them would be wrong.
     */
    public @Nullable Reading reading() {
        return projection.reading();
    }

    private EventTable table() {
        Reading reading = projection.reading();
        if (reading != null) {
            throw stillReading(reading);
        }
        return projection.table();
    }

    private static Problem stillReading(Reading reading) {
        return Problem.of(503, "trace.reading")
                .argument("read", reading.read())
                .argument("total", reading.total())
                .argument("seconds", RETRY_AFTER_SECONDS);
    }

    /** Builds everything anew after a damage; answers what to tell those who ask meanwhile. */
    Problem distrust() {
        LOG.error("the files of the journeys are damaged: they are built again from the database");
        projection.distrust();
        news.release();
        return stillReading(Reading.NOT_BEGUN);
    }

    /** Lenses with journeys in them: customers first, then other references in order of first arrival. */
    public List<String> lenses() {
        List<String> types = table().referenceTypes();
        LinkRules rules = identities.known().rules();
        Set<String> lenses = new LinkedHashSet<>();
        if (types.stream().anyMatch(type -> rules.kindOf(type) == LinkKind.PERSON)) {
            lenses.add(CUSTOMER);
        }
        lenses.addAll(types);
        return List.copyOf(lenses);
    }

    /** Names of everything that ever happened, in alphabetical order. */
    public List<String> activities() {
        return table().activities();
    }

    /** Names of all areas that ever did anything, in alphabetical order. */
    public List<String> areas() {
        return table().areas();
    }

    /** The journeys under a lens; empty under one that nothing refers to. */
    public EventLog log(String lens) {
        return log(lens, Ending.never());
    }

    /** The same objects with journeys that end so. */
    public EventLog log(String lens, Ending ending) {
        Lens by = lens.equals(CUSTOMER) ? Lens.joined(CUSTOMER, identities.known()) : Lens.of(lens);
        return table().journeys(by.ending(ending)).with(promises);
    }

    /** Grows with everything that may change an answer. */
    public long version() {
        return version.get();
    }

    /** The version as soon as it is another than the one known, or after the time, whichever comes first. */
    public long awaitNews(long known, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (version) {
            long left = end - System.nanoTime();
            while (version.get() == known && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(version, left);
                left = end - System.nanoTime();
            }
            return version.get();
        }
    }

    private void grow() {
        synchronized (version) {
            version.incrementAndGet();
            version.notifyAll();
        }
    }

    /** Events in all journeys. */
    public long eventCount() {
        return table().size();
    }

    /** What was promised to customers, as the mappings of imports declare it. */
    public List<Promise> promises() {
        return promises;
    }

    /** Keeps a promise that an import's mapping declares; one of the same name is replaced. */
    public void declare(Promise promise, long importId) {
        promiseStore.declare(promise, importId);
        news.release();
    }

    /** Keeps a promise that a person declares; one of the same name is replaced. */
    public void declare(Promise promise) {
        promiseStore.declare(promise, null);
        catchUp();
    }

    /** Forgets a promise, whoever declared it. */
    public void withdraw(String promise) {
        promiseStore.withdraw(promise);
        catchUp();
    }

    /** Forgets the promises that an import declared. */
    public void withdrawPromises(long importId) {
        promiseStore.withdraw(importId);
        news.release();
    }

    /**
     * Journeys that a text means: {@code A-9}, or with its type {@code order:A-9} or {@code order A-9}; the customer first,
     * then the object itself.
     */
    public List<Found> find(String text) {
        String wanted = text.strip();
        KnownCustomers known = identities.known();
        List<Found> found = new ArrayList<>();
        for (String type : table().referenceTypes()) {
            for (String id : Identities.idsIn(wanted, type)) {
                Reference reference = new Reference(type, id);
                String customer = known.findCustomerOf(reference);
                if (customer != null) {
                    found.add(new Found(CUSTOMER, customer, reference));
                }
                if (!type.equals(CUSTOMER) && log(type).journey(id).isPresent()) {
                    found.add(new Found(type, id, reference));
                }
            }
        }
        if (found.isEmpty()
                && !wanted.isEmpty()
                && log(CUSTOMER).journey(wanted).isPresent()) {
            found.add(new Found(CUSTOMER, wanted, new Reference(CUSTOMER, wanted)));
        }
        return found;
    }

    /** Forgets the projection and builds it again from PostgreSQL: the result is the same. */
    public void rebuild() {
        projection.readAll();
        grow();
    }

    /** Brings the journeys up to everything committed so far; only tests and short-lived programs need to ask. */
    public void catchUp() {
        List<Promise> declared = promiseStore.all();
        boolean isNew = !declared.equals(promises);
        promises = declared;
        if (projection.catchUp() || isNew) {
            grow();
        }
    }

    /** Reads all events and follows them from then on. */
    void start() {
        isRunning = true;
        ended.drainPermits();
        long begun = System.nanoTime();
        catchUp();
        LOG.info("read {} events in {} ms", eventCount(), since(begun).toMillis());
        follower = Thread.ofPlatform().name("journeys").daemon().start(this::follow);
    }

    private void follow() {
        while (isRunning) {
            try {
                boolean woken = news.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                if (woken) {
                    news.drainPermits();
                }
                long begun = System.nanoTime();
                catchUp();
                rest(since(begun));
            } catch (InterruptedException e) {
                return;
            } catch (DamagedFile e) {
                distrust();
            } catch (RuntimeException e) {
                // the database may be away for a moment: what is in memory stays true, and the next round tries again;
                // whatever else it is, a thread that ended in silence would leave the pages behind for good
                if (isRunning) {
                    LOG.warn("could not follow the events", e);
                }
            }
        }
    }

    /** Under a stream of commits a round takes many of them. */
    private void rest(Duration round) throws InterruptedException {
        long rest = Math.clamp(round.toNanos() * REST_FACTOR, REST_MIN.toNanos(), REST_MAX.toNanos());
        ended.tryAcquire(rest, TimeUnit.NANOSECONDS);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    void stop() {
        isRunning = false;
        news.release();
        ended.release();
        Thread following = follower;
        if (following == null) {
            return;
        }
        try {
            if (following.join(STOP_LIMIT)) {
                projection.save();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        return isRunning;
    }
}
