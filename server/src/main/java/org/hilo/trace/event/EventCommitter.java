package org.hilo.trace.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Commits what waits, together. A commit costs about as much for one event as for a thousand, because most of it is waiting
 * for the disk; so one thread takes everything that arrived while it was busy, commits it in one transaction, and only then
 * answers. A transaction that fails is tried again unit by unit, so that a bad one harms nobody else.
 */
final class EventCommitter implements AutoCloseable {
    /** Enough to make the commit's share small, little enough that who waits behind it waits some tens of milliseconds. */
    private static final int EVENTS_MAX = 4_000;

    /** Whoever comes when this many wait is made to wait before entering: the callers' own brake. */
    private static final int UNITS_MAX = 10_000;

    private final BlockingQueue<Unit> waiting = new ArrayBlockingQueue<>(UNITS_MAX);
    private final Function<List<Unit>, List<Receipt>> transaction;
    private final Runnable committed;
    private final Thread thread;
    private volatile boolean isOpen = true;

    /** @param transaction writes all units or, by an exception, none; answers one receipt for each */
    EventCommitter(Function<List<Unit>, List<Receipt>> transaction, Runnable committed) {
        this.transaction = transaction;
        this.committed = committed;
        this.thread = Thread.ofPlatform().name("event-committer").daemon().start(this::run);
    }

    /** Takes the unit in; its receipt comes when it is committed. */
    CompletableFuture<Receipt> submit(Unit unit) {
        try {
            if (!isOpen) {
                throw new CancellationException("the server is stopping");
            }
            waiting.put(unit);
            if (!isOpen && waiting.remove(unit)) {
                throw new CancellationException("the server is stopping");
            }
            return unit.receipt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for the commit");
        }
    }

    private void run() {
        List<Unit> together = new ArrayList<>();
        while (isOpen) {
            try {
                collect(together);
                write(together);
            } catch (InterruptedException e) {
                break;
            } finally {
                together.clear();
            }
        }
        waiting.drainTo(together);
        together.forEach(unit -> unit.receipt().cancel(false));
    }

    private void collect(List<Unit> together) throws InterruptedException {
        Unit first = waiting.take();
        together.add(first);
        int events = first.events().size();
        for (Unit next = waiting.peek();
                next != null && events + next.events().size() <= EVENTS_MAX;
                next = waiting.peek()) {
            together.add(waiting.remove());
            events += next.events().size();
        }
    }

    private void write(List<Unit> together) {
        try {
            List<Receipt> receipts = transaction.apply(together);
            committed.run();
            for (int i = 0; i < together.size(); i++) {
                together.get(i).receipt().complete(receipts.get(i));
            }
        } catch (RuntimeException | Error e) {
            if (together.size() == 1) {
                together.getFirst().receipt().completeExceptionally(e);
                return;
            }
            together.forEach(unit -> write(List.of(unit)));
        }
    }

    @Override
    public void close() {
        isOpen = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
